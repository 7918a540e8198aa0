import type { Transaction } from '#lib/platform/database.ts'

/** How many messages of a kind were written to an address, in whatever case, since a moment; there is an index for it. */
export async function countMessagesTo(
  tx: Transaction,
  { kind, to, since }: { kind: string; to: string; since: Date },
): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT (count(*) FILTER (WHERE kind = ${kind}))::integer AS count FROM "OutboxMessage"
    WHERE lower("envelopeTo") = lower(${to}) AND "createdAt" >= ${since}`
  return row?.count ?? 0
}

/** How many messages of a kind were written about one thing since a moment. */
export async function countMessagesAbout(
  tx: Transaction,
  { kind, correlationId, since }: { kind: string; correlationId: string; since: Date },
): Promise<number> {
  return tx.outboxMessage.count({ where: { kind, correlationId, createdAt: { gte: since } } })
}

/** How many messages of a kind about one thing a sender has in its hand at this moment. */
export async function countMessagesInHand(
  tx: Transaction,
  { kind, correlationId }: { kind: string; correlationId: string },
): Promise<number> {
  return tx.outboxMessage.count({ where: { kind, correlationId, state: { in: ['leased', 'in_data'] } } })
}
