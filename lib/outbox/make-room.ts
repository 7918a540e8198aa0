import type { Transaction } from '#lib/platform/database.ts'
import type { OutboxKind } from '#lib/platform/generated/prisma/enums.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { moveMessage } from './move-message.ts'

/**
 * Makes room for a message that is to leave in place of earlier ones about the same thing: what became of these is closed, and
 * their Message-ID is free, so that the new one carries it too and a mail system that has the first knows the second again.
 * @returns whether there is room; not while one of them waits or is in hand
 */
export async function makeRoom(
  tx: Transaction,
  { kind, correlationId, now }: { kind: OutboxKind; correlationId: string; now: Date },
): Promise<boolean> {
  const earlier = await tx.outboxMessage.findMany({
    where: { kind, correlationId, state: { not: 'cancelled' } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id } of earlier) {
    const state = await lockRow(tx, 'OutboxMessage', { id }, 'state')
    const messageId = `replaced:${id}`
    if (state === 'unknown') await moveMessage(tx, { id, to: 'failed', from: ['unknown'], now, messageId })
    else if (state === 'failed' || state === 'accepted') {
      await tx.outboxMessage.update({ where: { id }, data: { messageId } })
    } else if (state !== 'cancelled') return false
  }
  return true
}
