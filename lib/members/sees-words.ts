import { membershipsOf } from '#lib/accounts/data.ts'
import type { Transaction } from '#lib/platform/database.ts'

/** Whether a person may see words that an organisation wrote: shared ones, and those of an organisation of theirs. */
export async function seesWords(
  tx: Transaction,
  { personId, row, now }: { personId: string; row: { organisationId: string; shared: boolean }; now: Date },
): Promise<boolean> {
  if (row.shared) return true
  const memberships = await membershipsOf(tx, { userId: personId, now })
  return memberships.some(({ organisationId }) => organisationId === row.organisationId)
}
