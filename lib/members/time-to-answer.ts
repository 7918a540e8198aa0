import { NO_ANSWER } from '#lib/counts/no-answer.ts'
import { stepFor } from '#lib/counts/told-count.ts'
import type { Database } from '#lib/platform/database.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { sqlList } from '#lib/platform/sql-list.ts'

/** Fewer answers than this say nothing of what is usual. */
const FEWEST_ANSWERS = 5

/**
 * Of each campaign as many answered letters are looked at as are told ($2 is the step), the first of them: one answer more
 * changes nothing for who may not see small counts until it is the fifth.
 */
const MEDIAN = `
SELECT count(*)::integer AS answers, percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS days FROM (
  SELECT days, row_number() OVER (PARTITION BY "campaignId" ORDER BY answered, id) AS at,
    count(*) OVER (PARTITION BY "campaignId") AS of_campaign
  FROM (
    SELECT l.id, l."campaignId", min(r."receivedAt") AS answered,
      extract(epoch FROM min(r."receivedAt") - l."sentAt") / 86400 AS days
    FROM "Letter" AS l JOIN "Reply" AS r ON r."letterId" = l.id
    WHERE l."memberId" = $1 AND l.state = 'sent' AND l."sentAt" IS NOT NULL AND r.state NOT IN ${sqlList(NO_ANSWER)}
    GROUP BY l.id, l."campaignId", l."sentAt"
  ) AS answer WHERE days >= 0
) AS first WHERE at <= of_campaign - of_campaign % $2`

/**
 * How many days it takes until a letter to this member is answered, as half of those answered were; null where too few were. It
 * is for planning with this office, and is never set beside another's.
 */
export async function timeToAnswer(
  db: Database,
  { memberId, exact }: { memberId: number; exact: boolean },
): Promise<number | null> {
  const values = [memberId, stepFor(exact)]
  const [row] = await runStatement<{ answers: number; days: number | null }>(db, MEDIAN, values)
  if (!row || row.answers < FEWEST_ANSWERS || row.days === null) return null
  return Math.max(1, Math.round(row.days))
}
