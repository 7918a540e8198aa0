import type { OutboxLane } from '#lib/platform/generated/prisma/enums.ts'
import { dayOf } from '#lib/platform/london-day.ts'
import type { RunStatement } from '#lib/platform/run-statement.ts'
import { giveSlot, isOpen, type MailboxPace } from './mailbox-pace.ts'

/** Where another sender holds a mailbox, the next of these is tried. */
const SPARE = 8

const WAITS = `"OutboxQueue" WHERE lane = $1::"OutboxLane" AND NOT "inHand"`

/**
 * The mailboxes that something is due for, whoever waited longest first. One step of an index for each mailbox that
 * anything waits for, however much that is; whether it is due is looked up until there are enough.
 */
const DUE_MAILBOXES = `
WITH RECURSIVE waiting(mailbox) AS (
  (SELECT mailbox FROM ${WAITS} ORDER BY mailbox LIMIT 1)
  UNION ALL
  SELECT (SELECT mailbox FROM ${WAITS} AND mailbox > waiting.mailbox ORDER BY mailbox LIMIT 1)
  FROM waiting WHERE mailbox IS NOT NULL
)
SELECT mailbox FROM (
  SELECT mailbox FROM waiting LEFT JOIN "MailboxSlot" AS slot USING (mailbox)
  WHERE mailbox IS NOT NULL AND (slot."nextAt" IS NULL OR slot."nextAt" <= $2::timestamptz)
  ORDER BY slot."nextAt" NULLS FIRST, mailbox
) AS open
CROSS JOIN LATERAL (
  SELECT FROM ${WAITS} AND mailbox = open.mailbox AND "nextAttemptAt" <= $2::timestamptz LIMIT 1
) AS due
LIMIT $3`

/**
 * Adds the mailboxes that nothing went to yet, in the order of their names, so that two who add them do not lock each other
 * out. Those that are known are not even looked at for a conflict: that would wait for whoever holds one.
 */
const KNOW_MAILBOXES = `
INSERT INTO "MailboxSlot" (mailbox, "nextAt", day)
SELECT mailbox, 'epoch', 'epoch' FROM unnest($1::text[]) AS named(mailbox)
WHERE NOT EXISTS (SELECT FROM "MailboxSlot" AS known WHERE known.mailbox = named.mailbox)
ORDER BY mailbox ON CONFLICT DO NOTHING`

const HOLD_MAILBOXES = `
SELECT mailbox, "nextAt", day, given, "lastTurn" FROM "MailboxSlot"
WHERE mailbox = ANY ($1::text[]) AND "nextAt" <= $2::timestamptz
ORDER BY array_position($1::text[], mailbox) LIMIT $3 FOR UPDATE SKIP LOCKED`

/**
 * Holds the message that a row of a queue names, where it still waits and nobody else holds it: one at a time, in the order of
 * those rows, until there are enough.
 */
export const holdWaiting = (queued: string) => `
  SELECT id FROM "OutboxMessage" WHERE id = ${queued}."outboxId" AND state IN ('ready', 'deferred')
  FOR UPDATE SKIP LOCKED`

const TO_MAILBOX = `${WAITS} AND mailbox = slot.mailbox`

/** Whose turn it is, one after the other, each looked up when it is asked for: mostly the first of them is. */
const turnsWhere = (which: string) => `(
  WITH RECURSIVE turns(turn) AS (
    (SELECT turn FROM ${TO_MAILBOX} AND ${which} ORDER BY turn LIMIT 1)
    UNION ALL
    SELECT (SELECT turn FROM ${TO_MAILBOX} AND turn > turns.turn AND ${which} ORDER BY turn LIMIT 1)
    FROM turns WHERE turn IS NOT NULL
  )
  SELECT turn FROM turns WHERE turn IS NOT NULL
)`

/**
 * Of each mailbox the first that is due of whoever's turn is next, and with it the mailbox's slot. The order of the
 * slots is that of the mailboxes.
 */
const PICK = `
WITH picked AS (
  SELECT slot.*, message.id, message.turn
  FROM (
    SELECT mailbox, last AS "lastTurn", "nextAt"::timestamptz, day::date, given::integer
    FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
      WITH ORDINALITY AS given(mailbox, last, "nextAt", day, given, place) ORDER BY place
  ) AS slot
  CROSS JOIN LATERAL (
    SELECT message.id, first.turn FROM (
      SELECT turns.turn, due."outboxId" FROM (
        ${turnsWhere('turn > slot."lastTurn"')} UNION ALL ${turnsWhere('turn <= slot."lastTurn"')}
      ) AS turns
      CROSS JOIN LATERAL (
        SELECT "outboxId" FROM ${TO_MAILBOX} AND turn = turns.turn AND "nextAttemptAt" <= $2::timestamptz
        ORDER BY "nextAttemptAt", "outboxId" LIMIT 1
      ) AS due
    ) AS first
    CROSS JOIN LATERAL (${holdWaiting('first')}) AS message
    LIMIT 1
  ) AS message
), kept AS (
  UPDATE "MailboxSlot" AS slot SET "nextAt" = picked."nextAt", day = picked.day, given = picked.given,
    "lastTurn" = picked.turn, "givenTo" = picked.id
  FROM picked WHERE slot.mailbox = picked.mailbox
)
SELECT id FROM picked`

type Picking = { lane: OutboxLane; limit: number; now: Date; pace: MailboxPace | null }

/**
 * The mailboxes that something could be claimed for at this moment, as far as can be seen without holding them.
 * @param run plans its statements anew each time: the queue is empty at one moment and long at the next, and a plan that was
 * made for a few would walk all of it
 */
export async function dueMailboxes(
  run: RunStatement,
  { lane, limit, now, pace }: Picking,
): Promise<string[]> {
  if (pace && !isOpen(pace, now)) return []
  const due = await run<{ mailbox: string }>(DUE_MAILBOXES, [lane, now.toISOString(), limit])
  return due.map(({ mailbox }) => mailbox)
}

type SlotRow = { mailbox: string; nextAt: Date; day: Date; given: number; lastTurn: string }

/**
 * Picks up to `limit` messages, one for each mailbox, and gives the mailbox's slot away with it; within a mailbox, those of
 * different turns take turns. Whoever holds a mailbox's row is the one who may give its slot away; a row that
 * somebody else holds is passed over. The messages are held until the transaction ends.
 * @param run in that transaction
 * @returns their ids
 */
export async function pickByMailbox(run: RunStatement, picking: Picking): Promise<string[]> {
  const { lane, limit, now, pace } = picking
  const due = await dueMailboxes(run, { ...picking, limit: limit + SPARE })
  if (due.length === 0) return []
  await run(KNOW_MAILBOXES, [due])
  const held = await run<SlotRow>(HOLD_MAILBOXES, [due, now.toISOString(), limit])
  const given = held.flatMap((slot) => {
    const after = giveSlot(pace, { ...slot, day: dayOf(slot.day) }, now)
    return after ? [{ ...slot, ...after }] : []
  })
  if (given.length === 0) return []
  const picked = await run<{ id: string }>(PICK, [
    lane,
    now.toISOString(),
    given.map(({ mailbox }) => mailbox),
    given.map(({ lastTurn }) => lastTurn),
    given.map(({ nextAt }) => nextAt.toISOString()),
    given.map(({ day }) => day),
    given.map((slot) => String(slot.given)),
  ])
  return picked.map(({ id }) => id)
}
