import type { Database } from '#lib/platform/database.ts'
import type { OutboxKind, OutboxLane } from '#lib/platform/generated/prisma/enums.ts'
import { dayOf } from '#lib/platform/london-day.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { WAITING } from './claim-by-mailbox.ts'
import type { Slots } from './mailbox-pace.ts'

/** What is known of a mailbox's slots; null while nothing went to it. */
export async function slotsOf(db: Database, mailbox: string): Promise<Slots | null> {
  const slot = await db.mailboxSlot.findUnique({ where: { mailbox } })
  return slot && { nextAt: slot.nextAt, day: dayOf(slot.day), given: slot.given }
}

/** So many are counted at most, ten days of the usual pace; whoever has more before them is told that it is more. */
export const MOST_AHEAD = 2_400

const OWN = `SELECT id, lane, "envelopeTo" AS mailbox, turn, "nextAttemptAt" AS due FROM "OutboxMessage"
WHERE kind = $1::"OutboxKind" AND "correlationId" = $2 AND ${WAITING} LIMIT 1`

const TO_MAILBOX = `"OutboxMessage" WHERE lane = $1::"OutboxLane" AND "envelopeTo" = $2 AND ${WAITING}`
/** Their order is the index's: whoever is counted is found there, and nothing else is read. */
const FIRST = `ORDER BY "nextAttemptAt", id LIMIT ${MOST_AHEAD}`

/** Those of the same turn that go first, and of each other turn as many, for they take turns. Each is counted to a limit. */
const AHEAD = `
WITH RECURSIVE mine AS (
  SELECT count(*) AS n FROM (
    SELECT FROM ${TO_MAILBOX} AND turn = $3 AND ("nextAttemptAt", id) < ($4::timestamptz, $5::uuid) ${FIRST}
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
  SELECT FROM "OutboxMessage" WHERE lane = $1::"OutboxLane" AND ${WAITING} LIMIT $2
) AS waiting`

/** How many messages of a lane wait to leave, counted to `MOST_WAITING` and one. */
export async function countWaitingMails(db: Database, lane: OutboxLane): Promise<number> {
  const [row] = await runStatement<{ n: number }>(db, WAITING_MAILS, [lane, MOST_WAITING + 1])
  return row?.n ?? 0
}
