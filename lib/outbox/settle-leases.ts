import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { LEASE_MS } from './claim-messages.ts'
import type { Kinds } from './follower.ts'
import { moveMessage } from './move-message.ts'

/** Says that this sender is alive and still at work on these messages. */
export async function renewLeases(
  db: Database,
  { owner, ids, now }: { owner: string; ids: string[]; now: Date },
): Promise<void> {
  await db.outboxMessage.updateMany({
    where: { id: { in: ids }, leaseOwner: owner, state: { in: ['leased', 'in_data'] } },
    data: { leaseExpiresAt: new Date(now.getTime() + LEASE_MS) },
  })
}

/** A sender whose claim was cut short by the database holds leases it does not know of; by then they are this old. */
const FORGOTTEN_MS = 60_000

/**
 * Settles what senders that died left behind. Nothing had been said of a `leased` message: it is ready again. An
 * `in_data` one may have arrived: its fate is unknown, unless it may be sent twice.
 * @param everyOther settle every lease but this owner's now: right only where one sender exists at a time. Otherwise
 * only leases that have run out.
 * @param inHand what this owner is sending now; a lease of its own that is not among these was forgotten
 * @returns how many were settled
 */
export async function settleLeases(settle: {
  db: Database
  owner: string
  now: Date
  everyOther: boolean
  inHand?: string[]
  kinds?: Kinds
}): Promise<number> {
  const { db, owner, now, everyOther, inHand = [], kinds } = settle
  const stale = new Date(now.getTime() + LEASE_MS - FORGOTTEN_MS)
  const lost: Prisma.OutboxMessageWhereInput[] = [
    { leaseExpiresAt: { lt: now } },
    { leaseOwner: owner, leaseExpiresAt: { lt: stale } },
  ]
  if (everyOther) lost.push({ NOT: { leaseOwner: owner } })
  const left = await db.outboxMessage.findMany({
    where: { state: { in: ['leased', 'in_data'] }, OR: lost, id: { notIn: inHand } },
    select: { id: true, state: true, repeatable: true, leaseOwner: true, attempts: true },
  })
  let settled = 0
  for (const { id, state, repeatable, leaseOwner, attempts } of left) {
    const to = state === 'leased' || repeatable ? 'ready' : 'unknown'
    const moved = await db.$transaction(async (tx) => {
      const from = await moveMessage(tx, {
        id,
        to,
        from: [state],
        now,
        fence: { owner: leaseOwner ?? '', attempt: attempts },
        changes: { leaseOwner: null, leaseExpiresAt: null, nextAttemptAt: now },
        kinds,
      })
      if (!from) return false
      await tx.outboxAttempt.updateMany({
        where: { outboxId: id, number: attempts, endedAt: null },
        data: { endedAt: now, outcome: to === 'unknown' ? 'unknown' : 'lost' },
      })
      return true
    })
    if (moved) settled++
  }
  return settled
}
