import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { alone } from '#lib/platform/run-statement.ts'
import type { Kinds } from './follower.ts'
import { LEASE_MS, leaseUntil, UNSAID_LEASE_MS } from './lease.ts'
import { moveAlone } from './move-message.ts'

const RENEW = `
UPDATE "OutboxMessage" SET "leaseExpiresAt" = CASE state WHEN 'leased' THEN $3::timestamptz ELSE $4::timestamptz END
WHERE id = ANY ($1::uuid[]) AND "leaseOwner" = $2 AND state IN ('leased', 'in_data')`

/** Says that this sender is alive and still at work on these messages. */
export async function renewLeases(
  db: Database,
  { owner, ids, now }: { owner: string; ids: string[]; now: Date },
): Promise<void> {
  const [unsaid, inData] = [leaseUntil(now, UNSAID_LEASE_MS), leaseUntil(now, LEASE_MS)]
  await alone(db)(RENEW, [ids, owner, unsaid.toISOString(), inData.toISOString()])
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
  const forgotten = (leaseMs: number) => ({
    leaseOwner: owner,
    leaseExpiresAt: { lt: leaseUntil(now, leaseMs - FORGOTTEN_MS) },
  })
  const lost: Prisma.OutboxMessageWhereInput[] = [
    { leaseExpiresAt: { lt: now } },
    { state: 'leased', ...forgotten(UNSAID_LEASE_MS) },
    { state: 'in_data', ...forgotten(LEASE_MS) },
  ]
  if (everyOther) lost.push({ NOT: { leaseOwner: owner } })
  const left = await db.outboxMessage.findMany({
    where: {
      queued: { inHand: true },
      state: { in: ['leased', 'in_data'] },
      OR: lost,
      id: { notIn: inHand },
    },
    select: { id: true, kind: true, state: true, repeatable: true, leaseOwner: true, attempts: true },
  })
  let settled = 0
  for (const { id, kind, state, repeatable, leaseOwner, attempts } of left) {
    const to = state === 'leased' || repeatable ? 'ready' : 'unknown'
    const moved = await moveAlone(db, {
      id,
      kind,
      to,
      from: [state],
      now,
      fence: { owner: leaseOwner ?? '', attempt: attempts },
      nextAttemptAt: now,
      ended: { outcome: to === 'unknown' ? 'unknown' : 'lost' },
      kinds,
    })
    if (moved) settled++
  }
  return settled
}
