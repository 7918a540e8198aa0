import type { Transaction } from '#lib/platform/database.ts'
import type { OutboxLane } from '#lib/platform/generated/prisma/enums.ts'
import { dayOf } from '#lib/platform/london-day.ts'
import { type RunStatement, within } from '#lib/platform/run-statement.ts'
import { giveSlot, isOpen, type MailboxPace } from './mailbox-pace.ts'

/** Where another sender holds a mailbox, or its one message is being called back, the next of these is tried. */
const SPARE = 8

/** In the words of the index of what waits. */
export const WAITING = `state IN ('ready', 'deferred')`
const WAITS = `lane = $1::"OutboxLane" AND ${WAITING}`

/**
 * The mailboxes that something is due for, whoever waited longest first. One step of an index for each mailbox that
 * anything waits for, however much that is.
 */
const DUE_MAILBOXES = `
WITH RECURSIVE waiting(mailbox) AS (
  (SELECT "envelopeTo" FROM "OutboxMessage" WHERE ${WAITS} ORDER BY "envelopeTo" LIMIT 1)
  UNION ALL
  SELECT (
    SELECT "envelopeTo" FROM "OutboxMessage" WHERE ${WAITS} AND "envelopeTo" > waiting.mailbox
    ORDER BY "envelopeTo" LIMIT 1
  ) FROM waiting WHERE mailbox IS NOT NULL
)
SELECT mailbox FROM waiting LEFT JOIN "MailboxSlot" AS slot USING (mailbox)
WHERE mailbox IS NOT NULL AND (slot."nextAt" IS NULL OR slot."nextAt" <= $2::timestamptz) AND EXISTS (
  SELECT FROM "OutboxMessage" WHERE ${WAITS} AND "envelopeTo" = mailbox AND "nextAttemptAt" <= $2::timestamptz
)
ORDER BY slot."nextAt" NULLS FIRST, mailbox LIMIT $3`

/**
 * Adds the mailboxes that nothing went to yet, in the order of their names, so that two who add them do not lock each other
 * out. Those that are known are not even looked at for a conflict: that would wait for whoever holds one.
 */
const KNOW_MAILBOXES = `
INSERT INTO "MailboxSlot" (mailbox, "nextAt", day)
SELECT mailbox, 'epoch', 'epoch' FROM unnest($1::text[]) AS named(mailbox)
WHERE NOT EXISTS (SELECT FROM "MailboxSlot" AS known WHERE known.mailbox = named.mailbox)
ORDER BY mailbox ON CONFLICT DO NOTHING`

const HOLD_MAILBOX = `
SELECT "nextAt", day, given, "lastTurn" FROM "MailboxSlot"
WHERE mailbox = $1 AND "nextAt" <= $2::timestamptz FOR UPDATE SKIP LOCKED`

/** The first that is due of whoever's turn is next. */
const NEXT_OF_MAILBOX = `
WITH RECURSIVE turns(turn) AS (
  (SELECT turn FROM "OutboxMessage" WHERE ${WAITS} AND "envelopeTo" = $2 ORDER BY turn LIMIT 1)
  UNION ALL
  SELECT (
    SELECT turn FROM "OutboxMessage" WHERE ${WAITS} AND "envelopeTo" = $2 AND turn > turns.turn ORDER BY turn LIMIT 1
  ) FROM turns WHERE turn IS NOT NULL
)
SELECT message.id, message.attempts, message.turn
FROM turns
CROSS JOIN LATERAL (
  SELECT id FROM "OutboxMessage"
  WHERE ${WAITS} AND "envelopeTo" = $2 AND turn = turns.turn AND "nextAttemptAt" <= $3::timestamptz
  ORDER BY "nextAttemptAt", id LIMIT 1
) AS first
JOIN "OutboxMessage" AS message ON message.id = first.id
WHERE message.${WAITING}
ORDER BY (message.turn <= $4), message.turn LIMIT 1
FOR UPDATE OF message SKIP LOCKED`

const KEEP_SLOT = `
UPDATE "MailboxSlot" SET "nextAt" = $2::timestamptz, day = $3::date, given = $4, "lastTurn" = $5, "givenTo" = $6::uuid
WHERE mailbox = $1`

type Picked = { id: string; attempts: number }
type Picking = { lane: OutboxLane; limit: number; now: Date; pace: MailboxPace | null }

/**
 * The mailboxes that something could be claimed for at this moment, as far as can be seen without holding them.
 * @param run in a transaction, or alone
 */
export async function dueMailboxes(
  run: RunStatement,
  { lane, limit, now, pace }: Picking,
): Promise<string[]> {
  if (pace && !isOpen(pace, now)) return []
  const due = await run<{ mailbox: string }>(DUE_MAILBOXES, [lane, now.toISOString(), limit])
  return due.map(({ mailbox }) => mailbox)
}

/**
 * Picks up to `limit` messages, one for each mailbox, and gives the mailbox's slot away with it; within a mailbox, those of
 * different turns take turns. Whoever holds a mailbox's row is the one who may give its slot away; a row that
 * somebody else holds is passed over. The messages are held until the transaction ends.
 */
export async function pickByMailbox(tx: Transaction, picking: Picking): Promise<Picked[]> {
  const { limit } = picking
  const run = within(tx)
  const due = await dueMailboxes(run, { ...picking, limit: limit + SPARE })
  if (due.length === 0) return []
  await run(KNOW_MAILBOXES, [due])
  const picked: Picked[] = []
  for (const mailbox of due) {
    if (picked.length === limit) break
    const one = await pickOne(tx, mailbox, picking)
    if (one) picked.push(one)
  }
  return picked
}

type SlotRow = { nextAt: Date; day: Date; given: number; lastTurn: string }

async function pickOne(
  tx: Transaction,
  mailbox: string,
  { lane, now, pace }: Picking,
): Promise<Picked | null> {
  const run = within(tx)
  const [slot] = await run<SlotRow>(HOLD_MAILBOX, [mailbox, now.toISOString()])
  const given = slot && giveSlot(pace, { ...slot, day: dayOf(slot.day) }, now)
  if (!given) return null
  const { lastTurn } = slot
  const due = [lane, mailbox, now.toISOString(), lastTurn]
  const [message] = await run<Picked & { turn: string }>(NEXT_OF_MAILBOX, due)
  if (!message) return null
  const { id, attempts, turn } = message
  const after = [given.nextAt.toISOString(), given.day, given.given, turn, id]
  await run(KEEP_SLOT, [mailbox, ...after])
  return { id, attempts }
}
