import { NO_ANSWER } from '#lib/counts/no-answer.ts'
import { sumOfTold, toldCount } from '#lib/counts/told-count.ts'
import type { Database } from '#lib/platform/database.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { sqlList } from '#lib/platform/sql-list.ts'

/** A month (`2026-11`) with how many letters reached a member in it and how many answers came, as a reader is told it. */
export type MemberMonth = { month: string; letters: number | null; answers: number | null }

const MONTHS = 12
const monthOf = (time: string) => `to_char(${time} AT TIME ZONE 'Europe/London', 'YYYY-MM')`
const ANSWER = `r.state NOT IN ${sqlList(NO_ANSWER)}`

/** One member's letters are a few thousand at most, and all that is asked of them stands in one index (`Letter_to_member`). */
const BY_MONTH = `
SELECT 'letters' AS what, ${monthOf('"sentAt"')} AS month, "campaignId", count(*)::integer AS n
FROM "Letter" WHERE "memberId" = $1 AND state = 'sent' AND "sentAt" >= $2::timestamptz GROUP BY 2, 3
UNION ALL
SELECT 'reached', '', "campaignId", count(*)::integer
FROM "Letter" WHERE "memberId" = $1 AND state = 'sent' GROUP BY 3
UNION ALL
SELECT 'answers', ${monthOf('r."receivedAt"')}, r."campaignId", count(*)::integer
FROM "Letter" AS l JOIN "Reply" AS r ON r."letterId" = l.id
WHERE l."memberId" = $1 AND l.state = 'sent' AND ${ANSWER} AND r."receivedAt" >= $2::timestamptz GROUP BY 2, 3
UNION ALL
SELECT 'answers', ${monthOf('r."receivedAt"')}, r."campaignId", count(*)::integer
FROM "JointMail" AS j JOIN "Reply" AS r ON r."jointMailId" = j.id
WHERE j."memberId" = $1 AND ${ANSWER} AND r."receivedAt" >= $2::timestamptz GROUP BY 2, 3`

type Row = { what: 'letters' | 'reached' | 'answers'; month: string; campaignId: string; n: number }

/**
 * The letters to a member and the answers from there in the last twelve months, the oldest month first. Each campaign is told by
 * itself and they are added up then, by the one rule for counts of supporters (`told-count.ts`).
 */
export async function memberMonths(
  db: Database,
  { memberId, exact, now }: { memberId: number; exact: boolean; now: Date },
): Promise<MemberMonth[]> {
  const months = lastMonths(now)
  const rows = await runStatement<Row>(db, BY_MONTH, [memberId, `${months[0]}-01T00:00:00Z`])
  const reached = new Set(
    rows
      .filter(({ what, n }) => what === 'reached' && toldCount(n, exact) !== null)
      .map(({ campaignId }) => campaignId),
  )
  const told = (what: 'letters' | 'answers', month: string) => {
    const some = rows.filter((row) => row.what === what && row.month === month)
    const ofEach = Map.groupBy(some, ({ campaignId }) => campaignId)
    const counts = [...ofEach].map(([campaignId, parts]) => {
      // Of a campaign with too few letters to be told its answers are not told either.
      if (what === 'answers' && !exact && !reached.has(campaignId)) return null
      return toldCount(
        parts.reduce((sum, { n }) => sum + n, 0),
        exact,
      )
    })
    return counts.length === 0 && !exact ? null : sumOfTold(counts)
  }
  return months.map((month) => ({ month, letters: told('letters', month), answers: told('answers', month) }))
}

/** The last twelve months in London with this one, the oldest first. */
export function lastMonths(now: Date): string[] {
  const [year = 0, month = 1] = londonDay(now).split('-').map(Number)
  return Array.from({ length: MONTHS }, (_, at) =>
    new Date(Date.UTC(year, month - MONTHS + at, 1)).toISOString().slice(0, 7),
  )
}
