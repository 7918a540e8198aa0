import type { Transaction } from '#lib/platform/database.ts'

/** Takes the name and the mailbox out of a supporter's row, which stays so that they stay one writer in the counts. */
export async function clearSupporter(tx: Transaction, { id, now }: { id: string; now: Date }): Promise<void> {
  await tx.supporter.update({
    where: { id },
    data: { key: `cleared:${id}`, name: '', email: '', clearedAt: now },
  })
}
