import type { Database } from '#lib/platform/database.ts'
import type { OutboxMessage } from '#lib/platform/generated/prisma/client.ts'
import type { OutboxLane } from '#lib/platform/generated/prisma/enums.ts'
import { alone, type RunStatement, within } from '#lib/platform/run-statement.ts'
import { dueMailboxes, holdWaiting, pickByMailbox } from './claim-by-mailbox.ts'
import type { Kinds } from './follower.ts'
import type { MailboxPace } from './mailbox-pace.ts'
import { takeMessages } from './move-message.ts'

/** Lanes whose mailboxes are few and get much: each mailbox has its own pace, and one after the other its turn. */
const BY_MAILBOX: ReadonlySet<OutboxLane> = new Set(['members'])

/** So many at most one mailbox that has no pace gets in one claim. */
const MOST_ROUNDS = 16

/** How far down the queue fairness looks elsewhere: enough to mix receivers, little enough to stay quick at 100,000. */
const WINDOW = 500

const PICK_OLDEST = `
SELECT message.id FROM (
  SELECT "outboxId" FROM (
    SELECT "outboxId", "nextAttemptAt",
      row_number() OVER (PARTITION BY mailbox ORDER BY "nextAttemptAt", "outboxId") AS turn
    FROM (
      SELECT "outboxId", "nextAttemptAt", mailbox FROM "OutboxQueue"
      WHERE lane = $1::"OutboxLane" AND NOT "inHand" AND "nextAttemptAt" <= $2::timestamptz
      ORDER BY "nextAttemptAt", "outboxId" LIMIT ${WINDOW}
    ) AS oldest
  ) AS numbered
  ORDER BY turn, "nextAttemptAt", "outboxId"
) AS due
CROSS JOIN LATERAL (${holdWaiting('due')}) AS message
LIMIT $3`

const READ = `
SELECT message.* FROM "OutboxMessage" AS message WHERE id = ANY ($1::uuid[]) ORDER BY array_position($1::uuid[], id)`

/**
 * Takes up to `limit` messages of a lane that are due, for `owner` alone, each receiver in turn so that one with ten
 * thousand letters waiting does not keep the others waiting. Each gets a lease and a numbered attempt.
 * @param mailboxPace how much one mailbox gets, in the lanes that are paced so; none unless given
 */
export async function claimMessages(claim: {
  db: Database
  owner: string
  lane: OutboxLane
  limit: number
  now: Date
  kinds?: Kinds
  mailboxPace?: MailboxPace | null
}): Promise<OutboxMessage[]> {
  const { db, owner, lane, limit, now, kinds, mailboxPace = null } = claim
  const taken = await db.$transaction(async (tx) => {
    const ids: string[] = []
    // By mailbox a round takes one of each. Without a pace a mailbox may get several at once; with one, a second round finds nothing.
    const rounds = BY_MAILBOX.has(lane) && !mailboxPace ? MOST_ROUNDS : 1
    for (let round = 0, before = -1; round < rounds && before < ids.length && ids.length < limit; round++) {
      before = ids.length
      const some = { lane, limit: limit - ids.length, now }
      const picked = BY_MAILBOX.has(lane)
        ? await pickByMailbox(within(tx), { ...some, pace: mailboxPace })
        : await pickOldest(within(tx), some)
      ids.push(...(await takeMessages(tx, { ids: picked, owner, now, kinds })))
    }
    return ids
  })
  return taken.length > 0 ? alone(db)<OutboxMessage>(READ, [taken]) : []
}

async function pickOldest(
  run: RunStatement,
  { lane, limit, now }: { lane: OutboxLane; limit: number; now: Date },
): Promise<string[]> {
  const picked = await run<{ id: string }>(PICK_OLDEST, [lane, now.toISOString(), limit])
  return picked.map(({ id }) => id)
}

/** Whether a claim for this lane would find anything; cheap enough to ask several times a second. */
export async function anyDue(
  db: Database,
  { lane, now, mailboxPace = null }: { lane: OutboxLane; now: Date; mailboxPace?: MailboxPace | null },
): Promise<boolean> {
  if (BY_MAILBOX.has(lane)) {
    return (await dueMailboxes(within(db), { lane, limit: 1, now, pace: mailboxPace })).length > 0
  }
  const due = await db.outboxQueue.findFirst({
    where: { lane, inHand: false, nextAttemptAt: { lte: now } },
    select: { outboxId: true },
  })
  return due !== null
}
