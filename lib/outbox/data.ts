import type { Transaction } from '#lib/platform/database.ts'

/** How many messages of a kind were written to an address since a moment. */
export async function countMessagesTo(
  tx: Transaction,
  { kind, to, since }: { kind: string; to: string; since: Date },
): Promise<number> {
  return tx.outboxMessage.count({
    where: { kind, envelopeTo: { equals: to, mode: 'insensitive' }, createdAt: { gte: since } },
  })
}
