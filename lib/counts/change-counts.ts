import type { Transaction } from '#lib/platform/database.ts'
import type { InboundState, ReplyState } from '#lib/platform/generated/prisma/enums.ts'
import { within } from '#lib/platform/run-statement.ts'
import { sqlList } from '#lib/platform/sql-list.ts'
import { KEY, LETTER_AS_COUNTED, LISTED, londonDay, ofAnswers, ofLetters } from './what-counts.ts'

/** What of a letter decides what it counts for; to be kept until it has moved. */
export type LetterAsCounted = Record<string, unknown>

const AS_COUNTED = `SELECT ${LETTER_AS_COUNTED} AS letter FROM "Letter" WHERE id = $1`

/** A letter as it is counted before a move. The caller holds its lock; null where there is none. */
export async function letterAsCounted(tx: Transaction, letterId: string): Promise<LetterAsCounted | null> {
  const [row] = await within(tx)<{ letter: LetterAsCounted }>(AS_COUNTED, [letterId])
  return row?.letter ?? null
}

const intoChanges = (rows: string) => `
INSERT INTO "CountChange" (${KEY}, n)
SELECT ${KEY}, sum(n) FROM (${rows}) AS moved(${KEY}, n) GROUP BY ${KEY} HAVING sum(n) <> 0`

/** An arm for a statement that writes letters: what new ones in a relation count for. */
export const countNewLetters = (relation: string) => intoChanges(ofLetters(relation, 1))

/** Whoever confirmed another letter in this seat before is no new writer there. */
const NEW_WRITER = `
SELECT 'writers_by_seat'::"CountOf", l."campaignId", NULL, NULL, NULL, NULL, l."gssCode", NULL, 1
FROM "Letter" AS l
WHERE l.id = $1 AND l."confirmedAt" IS NOT NULL AND ($2::json ->> 'confirmedAt') IS NULL AND NOT EXISTS (
  SELECT FROM "Letter" AS other
  WHERE other."supporterId" = l."supporterId" AND other."campaignId" = l."campaignId"
    AND other."gssCode" = l."gssCode" AND other.id <> l.id AND other."confirmedAt" IS NOT NULL
)`

const LETTER_CHANGED = intoChanges(`${ofLetters('"Letter"', 1)} AND l.id = $1
UNION ALL ${ofLetters('json_populate_record(NULL::"Letter", $2::json)', -1)} AND l.id = $1
UNION ALL ${NEW_WRITER}`)

/**
 * Counts what a letter's move has changed, in the transaction that moved it; what changes nothing that is counted writes
 * nothing. The caller holds the letter's lock since before it read `before` and, where it confirms it, its supporter's.
 * @param before null for a letter that is new
 */
export async function countLetter(
  tx: Transaction,
  { letterId, before }: { letterId: string; before: LetterAsCounted | null },
): Promise<void> {
  await within(tx)(LETTER_CHANGED, [letterId, JSON.stringify(before ?? {})])
}

const ANSWER_NEW = intoChanges(`${ofAnswers('r.state', 1)} AND r.id = $1`)
const ANSWER_CHANGED = intoChanges(`${ofAnswers('r.state', 1)} AND r.id = $1
UNION ALL ${ofAnswers('$2::"ReplyState"', -1)} AND r.id = $1`)

/** Counts an answer that came, or for which it was found out what it is; `from` is null for one that is new. */
export async function countAnswer(
  tx: Transaction,
  { replyId, from }: { replyId: string; from: ReplyState | null },
): Promise<void> {
  await (from ? within(tx)(ANSWER_CHANGED, [replyId, from]) : within(tx)(ANSWER_NEW, [replyId]))
}

/** An arm for a statement that writes answers: what new ones in a relation count for, and that their copies wait. */
export const countNewAnswers = (relation: string) =>
  intoChanges(`${ofAnswers('r.state', 1, relation)}
UNION ALL SELECT 'answers_waiting', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1 FROM ${relation} WHERE "waitsSince" IS NOT NULL`)

const ANSWER_GONE = intoChanges(`${ofAnswers('r.state', -1)} AND r.id = $1`)

/** Takes an answer out of the counts, before its row is removed. */
export async function uncountAnswer(tx: Transaction, replyId: string): Promise<void> {
  await within(tx)(ANSWER_GONE, [replyId])
}

/**
 * An arm for a statement that moves incoming messages: what a move counts for where it comes to a list or leaves one.
 * @param relation has the states `from` and `to`
 */
export const countMessageMoves = (relation: string) =>
  intoChanges(`
SELECT 'messages_by_state'::"CountOf", NULL::uuid, s.state::text, NULL, NULL::date, NULL::integer, NULL, NULL::uuid, s.n
FROM ${relation} CROSS JOIN LATERAL (VALUES ("to", 1), ("from", -1)) AS s(state, n)
WHERE s.state IN ${sqlList(LISTED)}`)

const MESSAGE_MOVED = countMessageMoves(
  '(SELECT $1::"InboundState" AS "from", $2::"InboundState" AS "to") AS message',
)

/** Counts an incoming message's move where it comes to a list or leaves one. */
export async function countMessage(
  tx: Transaction,
  { from, to }: { from: InboundState; to: InboundState },
): Promise<void> {
  await within(tx)(MESSAGE_MOVED, [from, to])
}

/** Counts an answer whose copy begins to wait for a person (1), or waits no longer (-1). */
export async function countWaiting(tx: Transaction, by: number): Promise<void> {
  if (by !== 0) await tx.countChange.create({ data: { what: 'answers_waiting', n: by } })
}

/** Counts a request that waits for somebody (1), or does so no longer (-1). */
export async function countRequests(tx: Transaction, by: number): Promise<void> {
  if (by !== 0) await tx.countChange.create({ data: { what: 'requests_open', n: by } })
}

/** Counts a letter on paper that was posted. */
export async function countPosted(
  tx: Transaction,
  place: { campaignId: string; memberId: number; gssCode: string },
): Promise<void> {
  await tx.countChange.create({ data: { what: 'letters_posted', ...place, n: 1 } })
}

const mailsMoved = (relation: string) => `
SELECT 'mails_deferred'::"CountOf", NULL::uuid, NULL, NULL, NULL::date, NULL::integer, NULL, NULL::uuid,
  ("to" = 'deferred')::integer - ("from" = 'deferred')::integer FROM ${relation} WHERE kind = 'letter'
UNION ALL
SELECT 'mails_left', NULL, lane::text, NULL, ${londonDay('at')}, NULL, NULL, NULL, 1 FROM ${relation} WHERE "to" = 'accepted'
UNION ALL
SELECT 'mails_left', NULL, lane::text, NULL, ${londonDay('since')}, NULL, NULL, NULL, -1 FROM ${relation}
WHERE "from" = 'accepted'`

/**
 * An arm for a statement that moves outgoing messages: what their moves count for.
 * @param relation has `kind`, `lane`, the states `from` and `to`, and the times `since` and `at` of both
 */
export const countMoves = (relation: string) => intoChanges(mailsMoved(relation))
