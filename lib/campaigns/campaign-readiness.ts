import { detailsNeededWords } from '#lib/coalition/coalition-form.ts'
import type { DetailNeeded } from '#lib/coalition/details-missing.ts'
import type { MemberKind, Nation } from '#lib/platform/generated/prisma/enums.ts'
import { dayIn } from '#lib/words/dates.ts'
import { nationNames } from './campaign-words.ts'
import { checkLetterTemplate, templateNames } from './letter-template.ts'

/** What must hold before a campaign moves on. */
export type Need =
  | 'version'
  | 'published'
  | 'signature'
  | 'signature_if_any_version'
  | 'asks'
  | 'letter'
  | 'imprint'
  | 'sign_off'
  | 'window'
  | CoalitionNeed

/** What supporters must be told of the coalition; see `details-missing.ts`. */
type CoalitionNeed = `coalition_${DetailNeeded}`

/** What is known of a campaign at this moment; days are London's, as `2026-11-22`. */
export type CampaignFacts = {
  today: string
  /** Empty for none. */
  closesOn: string
  nations: readonly Nation[]
  asks: readonly { nations: readonly Nation[]; kinds: readonly MemberKind[] }[]
  letterSubject: string
  letterTemplate: string
  imprint: string
  regulatedPeriod: boolean
  /** A coordinator recorded the sign-off since the flag was set. */
  signedOff: boolean
  versions: number
  /** The number of the version the public sees. */
  publishedVersion: number | null
  /** How many organisations’ signatures stand on that version. */
  signatures: number
  /** What supporters must be told of the coalition and nobody has given yet. */
  coalitionLacks: readonly DetailNeeded[]
}

/** One thing that must hold: whether it does, how to put it right, and on which page: the campaign’s own, or the coalition’s. */
export type Readiness = {
  need: Need
  ok: boolean
  what: string
  how: string
  page: 'overview' | 'details' | 'asks' | 'letter' | 'statement' | 'versions' | 'coalition'
}

/** The needs named, each with whether it is met; what does not concern this campaign is left out. */
export function campaignReadiness(facts: CampaignFacts, needs: readonly Need[]): Readiness[] {
  return needs.flatMap((need) => {
    const found = rules[need](facts)
    return found ? [{ need, ...found }] : []
  })
}

const rules: Record<Need, (facts: CampaignFacts) => Omit<Readiness, 'need'> | null> = {
  version: ({ versions }) => ({
    ok: versions > 0,
    what: 'A version of the statement is cut',
    how: 'Cut a version on the statement’s page: positions are taken on its exact text.',
    page: 'statement',
  }),
  published: ({ publishedVersion }) => ({
    ok: publishedVersion !== null,
    what: 'A version of the statement is published',
    how: 'A coordinator publishes the version that was signed.',
    page: 'versions',
  }),
  signature: signature,
  signature_if_any_version: (facts) => (facts.versions > 0 ? signature(facts) : null),
  asks: (facts) => {
    const without = nationsWithoutAsk(facts)
    return {
      ok: facts.nations.length > 0 && without.length === 0,
      what: 'Every nation has an ask that fits a backbencher',
      how:
        facts.nations.length === 0
          ? 'The campaign names no nation. Choose at least one.'
          : `Add an ask for backbenchers in ${without.map((nation) => nationNames[nation]).join(', ')}, or take the nation off the campaign.`,
      page: facts.nations.length === 0 ? 'details' : 'asks',
    }
  },
  letter: (facts) => {
    const fault = letterFault(facts)
    return {
      ok: fault === null,
      what: 'The letter has a subject, a text, and room for people’s own words',
      how: fault ?? '',
      page: 'letter',
    }
  },
  imprint: ({ imprint }) => ({
    ok: imprint.trim() !== '',
    what: 'The promoter’s imprint is given',
    how: 'Say who promotes the campaign, with a postal address.',
    page: 'details',
  }),
  sign_off: ({ regulatedPeriod, signedOff }) =>
    regulatedPeriod
      ? {
          ok: signedOff,
          what: 'It is signed off for the regulated period',
          how: 'A coordinator records who looked at it and what they decided.',
          page: 'overview',
        }
      : null,
  window: ({ today, closesOn }) => ({
    ok: closesOn === '' || closesOn >= today,
    what: 'Its last day has not passed',
    how: closesOn ? `It closed on ${dayIn('en', closesOn)}. Choose a later last day.` : '',
    page: 'details',
  }),
  coalition_address: ofCoalition('address'),
  coalition_charity: ofCoalition('charity'),
  coalition_email: ofCoalition('email'),
  coalition_data_place: ofCoalition('data_place'),
}

function ofCoalition(detail: DetailNeeded) {
  const { what, how } = detailsNeededWords[detail]
  return ({ coalitionLacks }: CampaignFacts): Omit<Readiness, 'need'> => ({
    ok: !coalitionLacks.includes(detail),
    what,
    how: `${how} A coordinator does this.`,
    page: 'coalition',
  })
}

function signature({ publishedVersion, signatures }: CampaignFacts): Omit<Readiness, 'need'> {
  return {
    ok: publishedVersion !== null && signatures > 0,
    what: 'At least one organisation’s signature stands on the published version',
    how: 'Officers take their organisation’s position on that version.',
    page: 'versions',
  }
}

/** The nations the campaign asks something of, without an ask for their backbenchers. */
const nationsWithoutAsk = ({ nations, asks }: CampaignFacts): Nation[] =>
  nations.filter(
    (nation) => !asks.some((ask) => ask.nations.includes(nation) && ask.kinds.includes('backbencher')),
  )

function letterFault({ letterSubject, letterTemplate }: CampaignFacts): string | null {
  if (letterSubject.trim() === '') return 'Give the letter a subject.'
  if (letterTemplate.trim() === '') return 'Write the letter.'
  for (const template of [letterSubject, letterTemplate]) {
    const checked = checkLetterTemplate(template)
    if (!checked.ok) return checked.message
  }
  if (!templateNames(letterTemplate, 'own_words')) {
    return 'Put {{ own_words }} where the supporter’s own words belong.'
  }
  return null
}
