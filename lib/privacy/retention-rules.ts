import { retentionWords as say } from '#lib/words/catalogue/retention.ts'
import type { PlainWords } from '#lib/words/say.ts'

/** One row of what is kept of a supporter. */
export type RetentionRule = {
  id: RetentionId
  what: PlainWords
  /** Days from an event; without days, `from` alone says how long. */
  after: { days: number | null; from: PlainWords }
  why: PlainWords
}

export type RetentionId =
  | 'draft'
  | 'unconfirmed'
  | 'letter'
  | 'message'
  | 'machineAnswer'
  | 'answer'
  | 'answerAlone'
  | 'shared'
  | 'held'
  | 'setAside'
  | 'dismissed'
  | 'relayed'
  | 'request'
  | 'outgoing'
  | 'standing'
  | 'consent'
  | 'limit'
  | 'record'
  | 'totals'
  | 'erasure'
  | 'log'

/** A letter without an answer counts as done so long after it was sent; offices answer in about three weeks. */
export const NO_ANSWER_DAYS = 84

/** A confirmed letter that something holds waits for its campaign's end, and no longer than this. */
export const HELD_AT_MOST_DAYS = 365

/** An answer's time begins with its campaign's end, and no later than this after it came: a campaign may never end. */
export const ANSWER_AT_MOST_DAYS = 730

/**
 * What is kept, how long, and why: the privacy page shows this table and the nightly job clears by it, so that neither can
 * say what the other does not do. A letter's words go at most 28 days after it is done (what the coalition promises its
 * supporters); the other times are the shortest that the reason beside them allows.
 */
export const retentionRules: readonly RetentionRule[] = [
  rule('draft', 14, say.draft, say.draftFrom, say.draftWhy),
  rule('unconfirmed', 7, say.unconfirmed, say.unconfirmedFrom, say.unconfirmedWhy),
  rule('letter', 28, say.letter, say.letterFrom, say.letterWhy),
  rule('message', 28, say.message, say.messageFrom, say.messageWhy),
  rule('machineAnswer', 28, say.machineAnswer, say.machineAnswerFrom, say.machineAnswerWhy),
  rule('answer', 365, say.answer, say.answerFrom, say.answerWhy),
  rule('answerAlone', 28, say.answerAlone, say.answerAloneFrom, say.answerAloneWhy),
  rule('shared', null, say.shared, say.sharedFrom, say.sharedWhy),
  rule('held', 90, say.held, say.heldFrom, say.heldWhy),
  rule('setAside', 28, say.setAside, say.setAsideFrom, say.setAsideWhy),
  rule('dismissed', 30, say.dismissed, say.dismissedFrom, say.dismissedWhy),
  rule('relayed', 7, say.relayed, say.relayedFrom, say.relayedWhy),
  rule('request', 90, say.request, say.requestFrom, say.requestWhy),
  rule('outgoing', 28, say.outgoing, say.outgoingFrom, say.outgoingWhy),
  rule('standing', null, say.standing, say.standingFrom, say.standingWhy),
  rule('consent', 365, say.consent, say.consentFrom, say.consentWhy),
  rule('limit', 1, say.limit, say.limitFrom, say.limitWhy),
  rule('record', null, say.record, say.recordFrom, say.recordWhy),
  rule('totals', null, say.totals, say.totalsFrom, say.totalsWhy),
  rule('erasure', null, say.erasure, say.erasureFrom, say.erasureWhy),
  rule('log', null, say.log, say.logFrom, say.logWhy),
]

function rule(
  id: RetentionId,
  days: number | null,
  what: PlainWords,
  from: PlainWords,
  why: PlainWords,
): RetentionRule {
  return { id, what, after: { days, from }, why }
}

/** The days of a rule that has some. */
export function daysOf(id: RetentionId): number {
  const days = retentionRules.find((one) => one.id === id)?.after.days
  if (days === null || days === undefined) throw new Error(`${id} is not kept for a number of days`)
  return days
}
