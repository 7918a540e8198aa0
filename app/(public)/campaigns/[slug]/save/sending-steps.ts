import { takesLetters } from '#lib/campaigns/last-day.ts'
import { sendMailAgain } from '#lib/letters/ask-again.ts'
import { type Draft, withTried } from '#lib/letters/draft.ts'
import { aboutYouFaults, emailIn, senderOf } from '#lib/letters/draft-errors.ts'
import { type FoundSeat, findSeat } from '#lib/letters/find-seat.ts'
import { firstMissing } from '#lib/letters/journey.ts'
import { judgePress } from '#lib/letters/judge-press.ts'
import { letterMiddle } from '#lib/letters/letter-middle.ts'
import { recentCampaign, recentSeats } from '#lib/letters/recent-reads.ts'
import { recordPosted } from '#lib/letters/record-posted.ts'
import { letterInput } from '#lib/letters/schema.ts'
import { TRAP } from '#lib/letters/sending-form.ts'
import { submitLetter } from '#lib/letters/submit-letter.ts'
import { database } from '#lib/platform/database.ts'
import { likelyAddress } from '#lib/supporters/likely-address.ts'
import { pathIn } from '#lib/words/language.ts'
import type { Fields } from './fields.ts'
import { type Below, changed, type Posted, type Saved, type SaveStep } from './save-step.ts'

/** Who writes, and the button that takes the letter. */
export const sendingSteps: Record<'about-you' | 'send' | 'likely-email' | 'mail-again' | 'posted', SaveStep> =
  {
    'about-you': {
      page: () => '/about-you',
      typed: aboutYouTyped,
      press: (posted) =>
        pressAboutYou(posted, { page: '/about-you', next: ({ draft }) => ({ draft, next: '/check' }) }),
    },
    posted: { page: () => '/print', typed: (draft) => draft, press: posted },
    send: { page: () => '/check', typed: (draft) => draft, press: send },
    'likely-email': {
      page: () => '/check',
      typed: (draft) => ({ ...changed(draft), email: likelyAddress(emailIn(draft)) ?? draft.email }),
      press: (posted) =>
        posted.fields.one('again') ? send(posted) : { draft: posted.draft, next: '/check' },
    },
    'mail-again': { page: () => '/look-at-your-mail', typed: (draft) => draft, press: mailAgain },
  }

/** More organisations than any coalition has; a form of somebody's own making is not kept. */
const MOST_CONSENTS = 100

/** What the fields of `about-you-fields.tsx` hold; what they do not ask stays as it was. */
export function aboutYouTyped(draft: Draft, fields: Fields): Draft {
  const asks = (name: string) => fields.all(name).length > 0
  return {
    ...changed(draft),
    name: fields.one('name'),
    sureOfName: fields.one('sureOfName') === 'yes',
    address: fields.one('address'),
    abroadAddress: fields.one('abroadAddress'),
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
  const found = await findSeat({ db: database(), draft, now })
  const wrong = Object.keys(aboutYouFaults(draft, byPost(found))).length > 0
  const tried = withTried(draft, 'about-you', wrong)
  return wrong ? { draft: tried, next: page } : next({ ...posted, draft: tried })
}

const byPost = ({ seat }: FoundSeat) => ({ byPost: seat?.member?.postOnly ?? false })

/** Keeps that the letter a draft makes was printed and posted, where it is whole. */
async function posted({ slug, draft, now }: Posted): Promise<Saved> {
  const db = database()
  const [campaign, found] = await Promise.all([recentCampaign(db, slug, now), findSeat({ db, draft, now })])
  const { seat } = found
  if (!campaign || !takesLetters(campaign, now) || !seat?.member) return { draft, next: '/mp' }
  if (firstMissing(draft, found, campaign) !== 'check') return { draft, next: '/check' }
  await recordPosted({ db, campaign, memberId: seat.member.id, gssCode: seat.gssCode, mark: draft.mark, now })
  return { draft: { ...draft, posted: true }, next: '/print#posted' }
}

/**
 * Takes the letter that a draft makes, if it lacks nothing.
 * @param vouched a link that was mailed to its writer says that it is no machine's: the press is not judged
 */
export async function send(
  { slug, language, draft, fields, now, from }: Posted,
  { vouched = false }: { vouched?: boolean } = {},
): Promise<Saved> {
  const db = database()
  const [campaign, found] = await Promise.all([
    recentCampaign(db, slug, now),
    findSeat({ db, draft, now, readSeats: recentSeats }),
  ])
  const { answer, seat } = found
  // Not the supporter's to put right: the page of a fault says that what was typed is kept, where the check could not be shown.
  if (!answer) throw new Error('the postcode of a letter could not be looked up')
  const member = seat?.member
  // The check leads on to whatever is missing; for a member who takes letters by post, to the printer.
  const unsent: Saved = { draft, next: '/check' }
  if (!campaign || !seat || !member || member.postOnly) return unsent
  if (firstMissing(draft, found, campaign) !== 'check') return unsent
  const input = letterInput.safeParse({
    ...senderOf(draft),
    campaignSlug: slug,
    gssCode: seat.gssCode,
    postcode: answer.postcode,
    ownWords: letterMiddle({ draft, campaign, seat, member, language }).text,
    language,
  })
  if (!input.success) return unsent
  const judged = vouched
    ? { takes: true as const, held: null }
    : await judgePress({
        db,
        slug,
        mark: draft.mark,
        from,
        now,
        form: fields.one('form'),
        trap: fields.one(TRAP),
        proof: fields.one('proof'),
      })
  if (!judged.takes) return { draft: { ...draft, problem: judged.again }, next: '/check' }
  const page = pathIn(language, `/campaigns/${slug}${draft.through && `/${draft.through}`}`)
  const submitted = await submitLetter({
    db,
    now,
    input: input.data,
    page,
    from,
    device: draft,
    held: judged.held,
  })
  if (!submitted.ok && submitted.reason === 'too_many') {
    return { ...unsent, full: { limit: submitted.full, again: submitted.again } }
  }
  if (!submitted.ok) return { draft: { ...draft, problem: submitted.reason }, next: '/check' }
  const sent = {
    email: input.data.email,
    memberName: member.name,
    again: submitted.outcome === 'mail_already_on_its_way',
    asked: false,
    later: submitted.outcome === 'mail_comes_later' ? judged.held : null,
  }
  return { draft: { ...draft, problem: null, made: submitted.letterId, sent }, next: '/look-at-your-mail' }
}

/** Sends the mail of the letter that this device made once more. The answer is the same whatever became of that letter. */
async function mailAgain({ draft, now, from }: Posted): Promise<Saved> {
  const next = '/look-at-your-mail'
  if (!draft.sent) return { draft, next }
  const sent = await sendMailAgain({ db: database(), letterId: draft.made, from, now })
  if (!sent.ok) return { draft, next, full: { limit: sent.full, again: sent.again } }
  return { draft: { ...draft, sent: { ...draft.sent, asked: true } }, next }
}
