import { countDeferred, countLeft } from '#lib/counts/change-counts.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { DeliveryState } from '#lib/platform/generated/prisma/enums.ts'
import { statesBefore } from '#lib/platform/life-cycle.ts'
import { deliveryStates } from './delivery-states.ts'
import type { Kinds } from './follower.ts'
import { freeSlot } from './free-slot.ts'

/** Proof that a sender still holds a message: a lease lost and taken by another has another owner or number. */
export type Fence = { owner: string; attempt: number }

/** Something that follows a message failed; the message's own move was rolled back with it. */
export class FollowerError extends Error {}

/** What was called back never left, so its Message-ID is free for the message that takes its place. */
const freed = (id: string, to: DeliveryState) => (to === 'cancelled' ? { messageId: `cancelled:${id}` } : {})

/**
 * Makes one move of one message, with its follower, in the caller's transaction. What is kept of the way is the attempts.
 * @returns the state it came from, or null when the table or the fence forbids the move (then nothing was changed)
 * @throws FollowerError
 */
export async function moveMessage(
  tx: Transaction,
  move: {
    id: string
    to: DeliveryState
    now: Date
    /** Narrows the states it may come from; the life cycle's table otherwise. */
    from?: readonly DeliveryState[]
    fence?: Fence
    response?: string | null
    changes?: Prisma.OutboxMessageUpdateManyMutationInput
    kinds?: Kinds
  },
): Promise<DeliveryState | null> {
  const { id, to, now, fence, response = null, changes, kinds = {} } = move
  const before = statesBefore(deliveryStates, to)
  const from = move.from?.filter((state) => before.includes(state)) ?? before
  const held = fence && { leaseOwner: fence.owner, attempts: fence.attempt }
  const found = await tx.outboxMessage.findFirst({
    where: { id, state: { in: from }, ...held },
    select: {
      state: true,
      attempts: true,
      leaseOwner: true,
      kind: true,
      correlationId: true,
      lane: true,
      envelopeTo: true,
      stateChangedAt: true,
    },
  })
  if (!found) return null
  const { count } = await tx.outboxMessage.updateMany({
    where: { id, state: found.state, attempts: found.attempts, leaseOwner: found.leaseOwner },
    data: { state: to, stateChangedAt: now, ...freed(id, to), ...changes },
  })
  if (count === 0) return null
  const unsaid = found.state === 'leased' && (to === 'ready' || to === 'cancelled')
  if (unsaid) await freeSlot(tx, { id, mailbox: found.envelopeTo, now })
  const deferred = Number(to === 'deferred') - Number(found.state === 'deferred')
  if (found.kind === 'letter' && deferred !== 0) await countDeferred(tx, deferred)
  const { lane, stateChangedAt } = found
  if (to === 'accepted') await countLeft(tx, { lane, at: now, by: 1 })
  if (found.state === 'accepted') await countLeft(tx, { lane, at: stateChangedAt, by: -1 })
  const follow = kinds[found.kind]?.follow
  if (follow) {
    const event = { correlationId: found.correlationId, from: found.state, to, response, now }
    try {
      await follow(tx, event)
    } catch (cause) {
      throw new FollowerError(`Following a ${found.kind} to ${to} failed`, { cause })
    }
  }
  return found.state
}
