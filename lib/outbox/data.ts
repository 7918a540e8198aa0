import type { Transaction } from '#lib/platform/database.ts'
import type { OutboxKind } from '#lib/platform/generated/prisma/enums.ts'

/** How many messages of a kind about one thing a sender has in its hand at this moment. */
export async function countMessagesInHand(
  tx: Transaction,
  { kind, correlationId }: { kind: OutboxKind; correlationId: string },
): Promise<number> {
  return tx.outboxMessage.count({ where: { kind, correlationId, state: { in: ['leased', 'in_data'] } } })
}
