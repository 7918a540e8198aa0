import { type Draft, withTried } from '#lib/letters/draft.ts'
import { draftErrors } from '#lib/letters/draft-errors.ts'
import { findPlace } from '#lib/letters/find-place.ts'
import { firstMissing } from '#lib/letters/journey.ts'
import { letterInput } from '#lib/letters/schema.ts'
import { submitLetter } from '#lib/letters/submit-letter.ts'
import { database } from '#lib/platform/database.ts'
import { CAMPAIGN_SLUG } from '../campaign-slug.ts'

type Posted = { slug: string; draft: Draft; field: (name: string) => string; now: Date }
/** The draft as it is now, and the page that comes next: a path below the campaign's. */
type Saved = { draft: Draft; next: '' | `/${string}` }
export type SaveStep = (posted: Posted) => Promise<Saved> | Saved

/** What each form of the journey does. Everything typed is kept, right or wrong; the next page says what is wrong. */
export const saveSteps: Record<string, SaveStep> = {
  postcode: ({ draft, field }) => {
    const postcode = field('postcode').trim()
    const gssCode = postcode === draft.postcode ? draft.gssCode : ''
    const moved = { ...cameThrough(changed(draft), field('through')), postcode, gssCode }
    return {
      draft: withTried(withTried(moved, 'seat', false), 'postcode', !postcode),
      next: postcode ? '/mp' : entrance(field('through')),
    }
  },
  seat: async ({ draft, field, now }) => {
    const chosen = { ...changed(draft), gssCode: field('gssCode') }
    const { seat } = await findPlace({ db: database(), draft: chosen, now })
    return { draft: withTried(chosen, 'seat', !seat), next: seat?.member ? '/letter' : '/mp' }
  },
  letter: ({ draft, field }) => {
    const tried = withTried({ ...changed(draft), ownWords: field('ownWords') }, 'letter', true)
    if (Object.keys(draftErrors(tried, 'letter')).length > 0) return { draft: tried, next: '/letter' }
    // Whoever only came back to change the letter goes straight on to the check; `/check` leads to what is missing.
    return { draft: withTried(tried, 'letter', false), next: draft.name ? '/check' : '/about-you' }
  },
  'about-you': ({ draft, field }) => {
    const typed = {
      ...changed(draft),
      name: field('name'),
      address: field('address'),
      email: field('email'),
      consentToSend: field('consentToSend') === 'yes',
      consentToOrganisation: field('consentToOrganisation') === 'yes',
      consentToUpdates: field('consentToUpdates') === 'yes',
    }
    const tried = withTried(typed, 'about-you', true)
    if (Object.keys(draftErrors(tried, 'about-you')).length > 0) return { draft: tried, next: '/about-you' }
    return { draft: withTried(tried, 'about-you', false), next: '/check' }
  },
  send: async ({ slug, draft, now }) => {
    const db = database()
    const place = await findPlace({ db, draft, now })
    const input = letterInput.safeParse({
      ...draft,
      campaignSlug: slug,
      gssCode: place.seat?.gssCode,
      postcode: place.answer?.postcode,
    })
    if (firstMissing(draft, place) !== 'check' || !input.success) return { draft, next: '/check' }
    const page = `/campaigns/${slug}${draft.through && `/${draft.through}`}`
    const submitted = await submitLetter({ db, now, input: input.data, page })
    if (!submitted.ok) return { draft: { ...draft, problem: submitted.message }, next: '/check' }
    const sent = {
      email: input.data.email,
      memberName: place.seat?.member?.name ?? 'your MP',
      again: submitted.outcome === 'mail_already_on_its_way',
    }
    return { draft: { ...draft, problem: '', sent }, next: '/look-at-your-mail' }
  },
}

/** A draft that is being written again: what was said of the last sending no longer holds. */
function changed(draft: Draft): Draft {
  return { ...draft, problem: '', sent: null }
}

/** Whoever comes in on an organisation's page came through it, until another's; a yes was to one organisation only. */
function cameThrough(draft: Draft, through: string): Draft {
  if (!CAMPAIGN_SLUG.test(through) || through === draft.through) return draft
  return { ...draft, through, consentToOrganisation: false }
}

/** The page a postcode was asked for on: the campaign's own, or an organisation's. */
const entrance = (through: string): '' | `/${string}` => (CAMPAIGN_SLUG.test(through) ? `/${through}` : '')
