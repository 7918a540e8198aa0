import { type Draft, withTried } from '#lib/letters/draft.ts'
import { aboutYouFaults, senderOf } from '#lib/letters/draft-errors.ts'
import { findPlace, type Place } from '#lib/letters/find-place.ts'
import { firstMissing } from '#lib/letters/journey.ts'
import { letterMiddle } from '#lib/letters/letter-middle.ts'
import { recentCampaign, recentSeats } from '#lib/letters/recent-reads.ts'
import { letterInput } from '#lib/letters/schema.ts'
import { submitLetter } from '#lib/letters/submit-letter.ts'
import { database } from '#lib/platform/database.ts'
import { pathIn } from '#lib/words/language.ts'
import type { Fields } from './read-form.ts'
import { type Below, changed, type Posted, type Saved, type SaveStep } from './save-step.ts'

/** Who writes, and the button that takes the letter. */
export const sendingSteps: Record<'about-you' | 'send', SaveStep> = {
  'about-you': {
    page: () => '/about-you',
    typed: aboutYouTyped,
    press: (posted) =>
      pressAboutYou(posted, { page: '/about-you', next: ({ draft }) => ({ draft, next: '/check' }) }),
  },
  send: { page: () => '/check', typed: (draft) => draft, press: send },
}

/** More organisations than any coalition has; a form of somebody's own making is not kept. */
const MOST_CONSENTS = 100

/** What the fields of `about-you-fields.tsx` hold; what they do not ask stays as it was. */
export function aboutYouTyped(draft: Draft, fields: Fields): Draft {
  const asks = (name: string) => fields.all(name).length > 0
  return {
    ...changed(draft),
    name: fields.one('name'),
    address: fields.one('address'),
    ...(asks('representedName') && {
      representedName: fields.one('representedName'),
      relation: fields.one('relation'),
    }),
    ...(asks('email') && {
      email: fields.one('email'),
      consentToSend: fields.one('consentToSend') === 'yes',
      consentTo: [...new Set(fields.all('consentTo'))].slice(0, MOST_CONSENTS),
    }),
  }
}

/**
 * The buttons among the fields of who writes: for whom it is written, and another postcode, which judge nothing; then the
 * page's own button. `page` is where the fields stand, `next` what follows when they are right.
 */
export async function pressAboutYou(
  posted: Posted,
  { page, next }: { page: Below; next: (posted: Posted) => Promise<Saved> | Saved },
): Promise<Saved> {
  const { draft, fields, now } = posted
  const asked = fields.one('do')
  if (asked === 'for-other' || asked === 'for-me') {
    // The wording they agree to is another for somebody else's letter: a yes is given anew.
    const forOther = asked === 'for-other'
    return { draft: withTried({ ...draft, forOther, consentToSend: false }, 'about-you', false), next: page }
  }
  if (asked === 'postcode') return { draft, next: '' }
  const place = await findPlace({ db: database(), draft, now })
  const wrong = Object.keys(aboutYouFaults(draft, byPost(place))).length > 0
  const tried = withTried(draft, 'about-you', wrong)
  return wrong ? { draft: tried, next: page } : next({ ...posted, draft: tried })
}

const byPost = ({ seat }: Place) => ({ byPost: seat?.member?.postOnly ?? false })

/** Takes the letter that a draft makes, if it lacks nothing. */
export async function send({ slug, language, draft, now }: Posted): Promise<Saved> {
  const db = database()
  const [campaign, place] = await Promise.all([
    recentCampaign(db, slug, now),
    findPlace({ db, draft, now, readSeats: recentSeats }),
  ])
  const { answer, seat } = place
  const member = seat?.member
  // The check leads on to whatever is missing; for a member who takes letters by post, to the printer.
  const unsent: Saved = { draft, next: '/check' }
  if (!campaign || !seat || !member || member.postOnly) return unsent
  if (firstMissing(draft, place, campaign) !== 'check') return unsent
  const input = letterInput.safeParse({
    ...senderOf(draft),
    campaignSlug: slug,
    gssCode: seat.gssCode,
    postcode: answer?.postcode,
    ownWords: letterMiddle({ draft, campaign, seat, member, language }).text,
    language,
  })
  if (!input.success) return unsent
  const page = pathIn(language, `/campaigns/${slug}${draft.through && `/${draft.through}`}`)
  const submitted = await submitLetter({ db, now, input: input.data, page })
  if (!submitted.ok) return { draft: { ...draft, problem: submitted.reason }, next: '/check' }
  const sent = {
    email: input.data.email,
    memberName: member.name,
    again: submitted.outcome === 'mail_already_on_its_way',
  }
  return { draft: { ...draft, problem: null, sent }, next: '/look-at-your-mail' }
}
