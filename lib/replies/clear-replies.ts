import { countWaiting } from '#lib/counts/change-counts.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { within } from '#lib/platform/run-statement.ts'

const CLEAR = `WITH due AS (
  SELECT id, "waitsSince" IS NOT NULL AS waited FROM "Reply" WHERE id = ANY ($1::uuid[]) AND "clearedAt" IS NULL FOR UPDATE
), remarks AS (
  UPDATE "Remark" AS m SET text = '', "removedAt" = COALESCE(m."removedAt", $2::timestamptz) FROM due WHERE m."replyId" = due.id
)
UPDATE "Reply" AS r SET subject = '', text = '', "fromName" = '', "fromAddress" = '', "waitsSince" = NULL, "clearedAt" = $2::timestamptz
FROM due WHERE r.id = due.id RETURNING due.waited`

/**
 * Takes the words and the sender out of answers, the numbers made of them, and the remarks beside them, which may quote them; that
 * they came, and what they were filed as, stays. None of them waits for
 * anybody any more. @returns how many
 */
export async function clearReplies(
  tx: Transaction,
  { ids, now }: { ids: readonly string[]; now: Date },
): Promise<number> {
  if (ids.length === 0) return 0
  const cleared = await within(tx)<{ waited: boolean }>(CLEAR, [ids, now.toISOString()])
  await tx.answerShape.deleteMany({ where: { replyId: { in: [...ids] } } })
  await countWaiting(tx, -cleared.filter(({ waited }) => waited).length)
  return cleared.length
}
