import type { Transaction } from '#lib/platform/database.ts'
import type { OutboxKind } from '#lib/platform/generated/prisma/enums.ts'
import { moveMessage } from './move-message.ts'

/**
 * Calls back every message of some kinds about one thing that no sender has taken yet. The caller, who knows what it is
 * about, records that side itself: no follower is told.
 * @returns how many were called back; one already on its way is not
 */
export async function cancelMessages(
  tx: Transaction,
  { kinds, correlationId, now = new Date() }: { kinds: OutboxKind[]; correlationId: string; now?: Date },
): Promise<number> {
  const waiting = await tx.outboxMessage.findMany({
    where: { kind: { in: kinds }, correlationId, state: { in: ['ready', 'deferred'] } },
    select: { id: true },
  })
  let cancelled = 0
  for (const { id } of waiting) {
    const from = await moveMessage(tx, {
      id,
      to: 'cancelled',
      from: ['ready', 'deferred'],
      now,
    })
    if (from) cancelled++
  }
  return cancelled
}
