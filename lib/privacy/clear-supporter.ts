import type { Transaction } from '#lib/platform/database.ts'
import { lockRow } from '#lib/platform/lock-row.ts'

/**
 * Takes the name and the mailbox out of a supporter's row, which stays so that they stay one writer in the counts. Whether
 * anything of theirs is left is asked under the row's lock, for which whoever writes a letter in their name waits too.
 * @returns false, and nothing is changed, where a letter with words or a yes is left
 */
export async function clearSupporter(
  tx: Transaction,
  { id, now }: { id: string; now: Date },
): Promise<boolean> {
  await lockRow(tx, 'Supporter', { id }, 'id')
  const letters = await tx.letter.count({ where: { supporterId: id, clearedAt: null } })
  const yeses = await tx.consent.count({ where: { supporterId: id } })
  if (letters + yeses > 0) return false
  const { count } = await tx.supporter.updateMany({
    where: { id, clearedAt: null },
    data: { key: `cleared:${id}`, name: '', email: '', clearedAt: now },
  })
  return count > 0
}
