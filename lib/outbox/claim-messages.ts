import type { Database } from '#lib/platform/database.ts'
import type { OutboxMessage } from '#lib/platform/generated/prisma/client.ts'
import type { OutboxLane } from '#lib/platform/generated/prisma/enums.ts'
import type { Kinds } from './follower.ts'
import { moveMessage } from './move-message.ts'

/** RFC 5321 allows ten minutes for the last answer alone; a lease outlasts them. */
export const LEASE_MS = 15 * 60_000

/** How far down the queue fairness looks: enough to mix receivers, little enough to stay quick at 100,000. */
const WINDOW = 500

/**
 * Takes up to `limit` messages of a lane that are due, for `owner` alone, each receiver in turn so that one with ten
 * thousand letters waiting does not keep the others waiting. Each gets a lease and a numbered attempt.
 */
export async function claimMessages(claim: {
  db: Database
  owner: string
  lane: OutboxLane
  limit: number
  now: Date
  kinds?: Kinds
}): Promise<OutboxMessage[]> {
  const { db, owner, lane, limit, now, kinds } = claim
  return db.$transaction(async (tx) => {
    const picked = await tx.$queryRaw<{ id: string; attempts: number }[]>`
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
    const taken: OutboxMessage[] = []
    for (const { id, attempts } of picked) {
      const number = attempts + 1
      const from = await moveMessage(tx, {
        id,
        to: 'leased',
        now,
        changes: {
          leaseOwner: owner,
          leaseExpiresAt: new Date(now.getTime() + LEASE_MS),
          attempts: number,
        },
        kinds,
      })
      if (!from) continue
      await tx.outboxAttempt.create({ data: { outboxId: id, number, owner, startedAt: now } })
      taken.push(await tx.outboxMessage.findUniqueOrThrow({ where: { id } }))
    }
    return taken
  })
}

/** Whether a claim for this lane would find anything; cheap enough to ask several times a second. */
export async function anyDue(db: Database, lane: OutboxLane, now: Date): Promise<boolean> {
  const due = await db.outboxMessage.findFirst({
    where: { lane, state: { in: ['ready', 'deferred'] }, nextAttemptAt: { lte: now } },
    select: { id: true },
  })
  return due !== null
}
