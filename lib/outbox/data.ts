import type { Database } from '#lib/platform/database.ts'
import type { OutboxKind, OutboxLane } from '#lib/platform/generated/prisma/enums.ts'
import { dayOf } from '#lib/platform/london-day.ts'
import type { PageMark } from '#lib/platform/page-mark.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import type { Slots } from './mailbox-pace.ts'

/** What is known of a mailbox's slots; null while nothing went to it. */
export async function slotsOf(db: Database, mailbox: string): Promise<Slots | null> {
  const slot = await db.mailboxSlot.findUnique({ where: { mailbox } })
  return slot && { nextAt: slot.nextAt, day: dayOf(slot.day), given: slot.given }
}

/** So many are counted at most, ten days of the usual pace; whoever has more before them is told that it is more. */
export const MOST_AHEAD = 2_400

const OWN = `
SELECT queued."outboxId" AS id, queued.lane, queued.mailbox, queued.turn, queued."nextAttemptAt" AS due
FROM "OutboxMessage" AS message JOIN "OutboxQueue" AS queued ON queued."outboxId" = message.id
WHERE message.kind = $1::"OutboxKind" AND message."correlationId" = $2 AND NOT queued."inHand" LIMIT 1`

const TO_MAILBOX = `"OutboxQueue" WHERE lane = $1::"OutboxLane" AND mailbox = $2 AND NOT "inHand"`
/** Their order is the index's: whoever is counted is found there, and nothing else is read. */
const FIRST = `ORDER BY "nextAttemptAt", "outboxId" LIMIT ${MOST_AHEAD}`

/** Those of the same turn that go first, and of each other turn as many, for they take turns. Each is counted to a limit. */
const AHEAD = `
WITH RECURSIVE mine AS (
  SELECT count(*) AS n FROM (
    SELECT FROM ${TO_MAILBOX} AND turn = $3 AND ("nextAttemptAt", "outboxId") < ($4::timestamptz, $5::uuid) ${FIRST}
  ) AS first
),
turns(turn) AS (
  (SELECT turn FROM ${TO_MAILBOX} ORDER BY turn LIMIT 1)
  UNION ALL
  SELECT (SELECT turn FROM ${TO_MAILBOX} AND turn > turns.turn ORDER BY turn LIMIT 1)
  FROM turns WHERE turn IS NOT NULL
)
SELECT least(${MOST_AHEAD}, mine.n + (
  SELECT coalesce(sum(least(mine.n, theirs.n)), 0) FROM turns CROSS JOIN LATERAL (
    SELECT count(*) AS n FROM (SELECT FROM ${TO_MAILBOX} AND turn = turns.turn ${FIRST}) AS first
  ) AS theirs WHERE turns.turn <> $3
))::integer AS ahead
FROM mine`

type Own = { id: string; lane: OutboxLane; mailbox: string; turn: string; due: Date }

/**
 * How many messages go to the same mailbox before the one of a kind about a thing, `MOST_AHEAD` for that many or more; null
 * where none waits.
 */
export async function aheadOf(
  db: Database,
  { kind, correlationId }: { kind: OutboxKind; correlationId: string },
): Promise<{ mailbox: string; ahead: number } | null> {
  const [own] = await runStatement<Own>(db, OWN, [kind, correlationId])
  if (!own) return null
  const { id, lane, mailbox, turn, due } = own
  const values = [lane, mailbox, turn, due.toISOString(), id]
  const [row] = await runStatement<{ ahead: number }>(db, AHEAD, values)
  return { mailbox, ahead: row?.ahead ?? 0 }
}

/** So many waiting mails of a lane are told apart; more are "more". */
export const MOST_WAITING = 1_000

const WAITING_MAILS = `
SELECT count(*)::integer AS n FROM (
  SELECT FROM "OutboxQueue" WHERE lane = $1::"OutboxLane" AND NOT "inHand" LIMIT $2
) AS waiting`

/** How many messages of a lane wait to leave, counted to `MOST_WAITING` and one. */
export async function countWaitingMails(db: Database, lane: OutboxLane): Promise<number> {
  const [row] = await runStatement<{ n: number }>(db, WAITING_MAILS, [lane, MOST_WAITING + 1])
  return row?.n ?? 0
}

export const MAILS_ON_A_PAGE = 50

/** One message, as a list of a lane shows it: what it is, what it is about, and when it left or may leave. */
export type ListedMail = { id: string; kind: OutboxKind; about: string; at: Date }

type LaneAsked = { lane: OutboxLane; after: PageMark | undefined }

/**
 * Messages of a lane that were accepted since some moment, the newest first: one more than a page. Those that are not cleared
 * and the few that were cleared since, each by the index on when they were.
 */
export async function mailsLeftSince(
  db: Database,
  { lane, since, after }: LaneAsked & { since: Date },
): Promise<ListedMail[]> {
  const when = after ? { gte: since, lte: after.at } : { gte: since }
  const found = await Promise.all(
    [null, { gte: since }].map((clearedAt) =>
      db.outboxMessage.findMany({
        where: {
          clearedAt,
          stateChangedAt: when,
          lane,
          state: 'accepted',
          ...(after && { OR: [{ stateChangedAt: { lt: after.at } }, { id: { lt: after.id } }] }),
        },
        orderBy: [{ stateChangedAt: 'desc' }, { id: 'desc' }],
        take: MAILS_ON_A_PAGE + 1,
        select: { id: true, kind: true, correlationId: true, stateChangedAt: true },
      }),
    ),
  )
  return found
    .flat()
    .map(({ id, kind, correlationId, stateChangedAt }) => ({
      id,
      kind,
      about: correlationId,
      at: stateChangedAt,
    }))
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
    .slice(0, MAILS_ON_A_PAGE + 1)
}

/** Messages of a lane that wait, in the order in which they may leave: one more than a page. */
export async function mailsWaiting(db: Database, { lane, after }: LaneAsked): Promise<ListedMail[]> {
  const rows = await db.outboxQueue.findMany({
    where: {
      lane,
      inHand: false,
      ...(after && {
        nextAttemptAt: { gte: after.at },
        OR: [{ nextAttemptAt: { gt: after.at } }, { outboxId: { gt: after.id } }],
      }),
    },
    orderBy: [{ nextAttemptAt: 'asc' }, { outboxId: 'asc' }],
    take: MAILS_ON_A_PAGE + 1,
    select: { outboxId: true, nextAttemptAt: true, message: { select: { kind: true, correlationId: true } } },
  })
  return rows.map(({ outboxId, nextAttemptAt, message }) => ({
    id: outboxId,
    kind: message.kind,
    about: message.correlationId,
    at: nextAttemptAt,
  }))
}
