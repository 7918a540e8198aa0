import type { Database, Transaction } from '#lib/platform/database.ts'
import type { OutboxMessage } from '#lib/platform/generated/prisma/client.ts'
import type { OutboxLane } from '#lib/platform/generated/prisma/enums.ts'
import { alone } from '#lib/platform/run-statement.ts'
import { dueMailboxes, pickByMailbox } from './claim-by-mailbox.ts'
import type { Kinds } from './follower.ts'
import type { MailboxPace } from './mailbox-pace.ts'
import { type Fence, moveMessage } from './move-message.ts'

/** RFC 5321 allows ten minutes for the last answer alone; a lease outlasts them. */
export const LEASE_MS = 15 * 60_000

/** Lanes whose mailboxes are few and get much: each mailbox has its own pace, and one after the other its turn. */
const BY_MAILBOX: ReadonlySet<OutboxLane> = new Set(['members'])

/** How far down the queue fairness looks elsewhere: enough to mix receivers, little enough to stay quick at 100,000. */
const WINDOW = 500

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
  return db.$transaction(async (tx) => {
    const taken: OutboxMessage[] = []
    // By mailbox each round takes one of each; more rounds come only where more are asked for.
    for (let before = -1; before < taken.length && taken.length < limit; ) {
      before = taken.length
      const some = { lane, limit: limit - taken.length, now }
      const picked = BY_MAILBOX.has(lane)
        ? await pickByMailbox(tx, { ...some, pace: mailboxPace })
        : await pickOldest(tx, some)
      for (const { id, attempts } of picked) {
        const fence = { owner, attempt: attempts + 1 }
        if (await lease(tx, { id, fence, now, kinds }))
          taken.push(await tx.outboxMessage.findUniqueOrThrow({ where: { id } }))
      }
    }
    return taken
  })
}

/** Leases a message that this transaction holds, and begins the attempt. @returns whether it could */
async function lease(
  tx: Transaction,
  { id, fence, now, kinds }: { id: string; fence: Fence; now: Date; kinds?: Kinds },
): Promise<boolean> {
  const { owner, attempt } = fence
  const leaseExpiresAt = new Date(now.getTime() + LEASE_MS)
  const changes = { leaseOwner: owner, leaseExpiresAt, attempts: attempt }
  if (!(await moveMessage(tx, { id, to: 'leased', now, changes, kinds }))) return false
  await tx.outboxAttempt.create({ data: { outboxId: id, number: attempt, owner, startedAt: now } })
  return true
}

const pickOldest = (
  tx: Transaction,
  { lane, limit, now }: { lane: OutboxLane; limit: number; now: Date },
) => tx.$queryRaw<{ id: string; attempts: number }[]>`
  SELECT message.id, message.attempts
  FROM "OutboxMessage" AS message
  JOIN (
    SELECT id, "nextAttemptAt", row_number() OVER (PARTITION BY "envelopeTo" ORDER BY "nextAttemptAt", id) AS turn
    FROM (
      SELECT id, "nextAttemptAt", "envelopeTo" FROM "OutboxMessage"
      WHERE state IN ('ready', 'deferred') AND lane = ${lane} AND "nextAttemptAt" <= ${now}
      ORDER BY "nextAttemptAt", id LIMIT ${WINDOW}
    ) AS oldest
  ) AS due ON due.id = message.id
  WHERE message.state IN ('ready', 'deferred')
  ORDER BY due.turn, due."nextAttemptAt", due.id
  LIMIT ${limit}
  FOR UPDATE OF message SKIP LOCKED`

/** Whether a claim for this lane would find anything; cheap enough to ask several times a second. */
export async function anyDue(
  db: Database,
  { lane, now, mailboxPace = null }: { lane: OutboxLane; now: Date; mailboxPace?: MailboxPace | null },
): Promise<boolean> {
  if (BY_MAILBOX.has(lane)) {
    return (await dueMailboxes(alone(db), { lane, limit: 1, now, pace: mailboxPace })).length > 0
  }
  const due = await db.outboxMessage.findFirst({
    where: { lane, state: { in: ['ready', 'deferred'] }, nextAttemptAt: { lte: now } },
    select: { id: true },
  })
  return due !== null
}
