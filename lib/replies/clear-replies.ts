import type { Transaction } from '#lib/platform/database.ts'
import { within } from '#lib/platform/run-statement.ts'

const CLEAR = `UPDATE "Reply" SET subject = '', text = '', "fromName" = '', "fromAddress" = '', "clearedAt" = $2::timestamptz
WHERE id = ANY ($1::uuid[]) AND "clearedAt" IS NULL RETURNING id`

/** Takes the words and the sender out of answers; that they came, and what they were filed as, stays. @returns how many */
export async function clearReplies(
  tx: Transaction,
  { ids, now }: { ids: readonly string[]; now: Date },
): Promise<number> {
  if (ids.length === 0) return 0
  return (await within(tx)(CLEAR, [ids, now.toISOString()])).length
}
