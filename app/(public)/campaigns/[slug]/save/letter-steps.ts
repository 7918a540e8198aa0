import { visibleCampaign } from '#lib/campaigns/data.ts'
import { arrangeAct, arrangeMiddle, withoutIdleEdits } from '#lib/letters/arrange-middle.ts'
import { type Draft, withTried } from '#lib/letters/draft.ts'
import { findSeat } from '#lib/letters/find-seat.ts'
import { letterErrors } from '#lib/letters/letter-errors.ts'
import type { MiddleInput } from '#lib/letters/letter-middle.ts'
import { database } from '#lib/platform/database.ts'
import type { Fields } from './fields.ts'
import { type Below, changed, type Posted, type Saved, type SaveStep } from './save-step.ts'
import { aboutYouTyped, pressAboutYou, send } from './sending-steps.ts'

/** The supporter's own part of the letter, and the short way past it. */
export const letterSteps: Record<'letter' | 'ready', SaveStep> = {
  letter: {
    page: (fields) => questionAt(fields.one('at')),
    typed: letterTyped,
    press: pressLetter,
  },
  ready: {
    page: () => '/ready',
    typed: (draft, fields) => ({ ...aboutYouTyped(draft, fields), ready: true, parts: null }),
    press: (posted) => pressAboutYou(posted, { page: '/ready', next: send }),
  },
}

/** More boxes than any campaign has; a form of somebody's own making is not kept. */
const MOST_BOXES = 100

/** The page of one question, counted from 1; of the letter itself for anything else. */
const questionAt = (at: string): Below =>
  /^[1-9]\d?$/.test(at) ? `/letter?question=${Number(at)}` : '/letter'

function letterTyped(draft: Draft, fields: Fields): Draft {
  const boxes = (list: string, prefix: string) =>
    Object.fromEntries(
      fields
        .all(list)
        .slice(0, MOST_BOXES)
        .map((id) => [id, fields.one(`${prefix}-${id}`)]),
    )
  return {
    ...changed(draft),
    ready: false,
    // What has no box on this page stays.
    answers: { ...draft.answers, ...boxes('question', 'answer') },
    ownWords: fields.all('ownWords').length > 0 ? fields.one('ownWords') : draft.ownWords,
    edits: { ...draft.edits, ...boxes('edit', 'edit') },
  }
}

async function pressLetter(posted: Posted): Promise<Saved> {
  const { draft, fields } = posted
  const middle = await middleOf(posted)
  // The postcode leads to no member any more: the page says so, with everything typed kept.
  if (!middle) return { draft, next: '/mp' }
  const tidy = { ...middle, draft: withoutIdleEdits(middle) }
  const arrange = arrangeAct(fields.one('do'))
  if (arrange) return { draft: arrangeMiddle(tidy, arrange), next: placeOf(arrange) }
  const wrong = Object.keys(letterErrors(tidy)).length > 0
  const tried = withTried(tidy.draft, 'letter', wrong)
  const at = Number(fields.one('at'))
  if (at > 0) {
    if ('ownWords' in letterErrors(tidy)) return { draft: tried, next: questionAt(fields.one('at')) }
    return nextQuestion({ ...tidy, draft: tried }, { at, past: fields.one('do') === 'letter' })
  }
  if (wrong) return { draft: tried, next: '/letter' }
  // Whoever only came back to change the letter goes straight on to the check; `/check` leads to what is missing.
  return { draft: tried, next: draft.name ? '/check' : '/about-you' }
}

/** On from a question: to the next, or to the letter behind the last one or where somebody goes past them all. */
function nextQuestion(
  { draft, campaign }: { draft: Draft; campaign: { questions: unknown[] } },
  { at, past }: { at: number; past: boolean },
): Saved {
  // Behind the campaign's questions comes the box for anything else.
  const all = campaign.questions.length + 1
  const asked = past ? all : Math.min(all, at)
  const next = asked < all ? questionAt(String(asked + 1)) : '/letter'
  return { draft: { ...draft, asked: Math.max(draft.asked, asked) }, next }
}

function placeOf(arrange: NonNullable<ReturnType<typeof arrangeAct>>): Below {
  switch (arrange.act) {
    case 'up':
    case 'down':
      return `/letter?open=${encodeURIComponent(arrange.id)}#part-${arrange.id}`
    case 'keep':
    case 'back':
    case 'take':
      return `/letter#part-${arrange.id}`
    case 'more':
      return '/letter?more=1'
    case 'ask':
      return questionAt('1')
    default:
      return '/letter#parts'
  }
}

/** What a draft's middle is made of, once its member is certain. */
async function middleOf({
  slug,
  draft,
  language,
  now,
}: Posted): Promise<(MiddleInput & { draft: Draft }) | null> {
  const db = database()
  const [campaign, { seat }] = await Promise.all([visibleCampaign(db, slug), findSeat({ db, draft, now })])
  if (!campaign || !seat?.member) return null
  return { draft, campaign, seat, member: seat.member, language }
}
