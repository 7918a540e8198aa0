import type { Transaction } from '#lib/platform/database.ts'
import type { Kind } from './follower.ts'
import { moveMessage } from './move-message.ts'

/**
 * Calls back every message of one kind about one thing that no sender has taken yet. The caller, who knows what it is
 * about, records that side itself: no follower is told.
 * @returns how many were called back; one already on its way is not
 */
export async function cancelMessages(
  tx: Transaction,
  { kind, correlationId, now = new Date() }: { kind: Kind; correlationId: string; now?: Date },
): Promise<number> {
  const waiting = await tx.outboxMessage.findMany({
    where: { kind, correlationId, state: { in: ['ready', 'deferred'] } },
    select: { id: true },
  })
  let cancelled = 0
  for (const { id } of waiting) {
    const from = await moveMessage(tx, {
      id,
      to: 'cancelled',
      from: ['ready', 'deferred'],
      now,
      by: 'outbox.cancel',
    })
    if (from) cancelled++
  }
  return cancelled
}
