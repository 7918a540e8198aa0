import type { Transaction } from '#lib/platform/database.ts'

const GAP = 1000

/** The clauses of a campaign's draft in their order. */
export const inOrder = (tx: Transaction, campaignId: string) =>
  tx.clause.findMany({
    where: { campaignId, removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, position: true, revision: true },
  })

/** Gives every clause its place in the order given; rows that have theirs already are left alone. */
export async function writeOrder(
  tx: Transaction,
  clauses: readonly { id: string; position: number }[],
): Promise<void> {
  for (const [at, { id, position }] of clauses.entries()) {
    const place = (at + 1) * GAP
    if (position !== place) await tx.clause.update({ where: { id }, data: { position: place } })
  }
}

/** A place between a clause (null: the last) and the one after it, made by spreading the others out if need be. */
export async function placeAfter(
  tx: Transaction,
  { campaignId, clauseId }: { campaignId: string; clauseId: string | null },
): Promise<number> {
  const clauses = await inOrder(tx, campaignId)
  const at = clauseId === null ? clauses.length - 1 : clauses.findIndex(({ id }) => id === clauseId)
  const [before, after] = [clauses[at]?.position ?? 0, clauses[at + 1]?.position]
  if (after === undefined) return before + GAP
  if (after - before > 1) return Math.floor((before + after) / 2)
  await writeOrder(tx, clauses)
  return (at + 1) * GAP + GAP / 2
}
