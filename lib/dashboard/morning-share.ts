import { addUpCounts, countsOf } from '#lib/counts/add-up-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import { NO_ANSWER } from '#lib/counts/no-answer.ts'
import { toldCount } from '#lib/counts/told-count.ts'
import type { Database } from '#lib/platform/database.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { sqlList } from '#lib/platform/sql-list.ts'

/** What came through an organisation's page of a campaign; told in fives to whoever may not see small counts. */
export type Share = { organisation: string; slug: string; title: string; letters: number }

/**
 * The confirmed letters that came through the pages of a person's organisations, by campaign; the largest first. Where small
 * counts are hidden a few are told like none: neither the list nor its order says more than its numbers.
 */
export async function sharesOf(
  db: Database,
  { organisations, exact }: { organisations: { id: string; name: string }[]; exact: boolean },
): Promise<Share[]> {
  if (organisations.length === 0) return []
  const [counts, campaigns] = await Promise.all([
    keptCounts(db, ['letters_by_organisation']),
    db.campaign.findMany({
      where: { state: { not: 'archived' } },
      select: { id: true, slug: true, title: true },
    }),
  ])
  return organisations
    .flatMap(({ id: organisationId, name: organisation }) =>
      campaigns.map(({ id: campaignId, slug, title }) => {
        const letters = toldCount(addUpCounts(countsOf(counts, { organisationId, campaignId })), exact) ?? 0
        return { organisation, slug, title, letters }
      }),
    )
    .filter(({ letters }) => letters > 0)
    .sort((one, other) => other.letters - one.letters || byName.compare(one.title, other.title))
}

const byName = new Intl.Collator('en-GB')

export type MemberAnswered = {
  memberId: number
  memberName: string
  invented: boolean
  campaignTitle: string
  at: Date
}

/** Of so many answers that arrived last is told which members wrote them. */
const LOOKED_AT = 400
const SHOWN = 8

const ANSWERED = `
WITH last AS (
  SELECT a."memberId", a."campaignId", a.at, e."subjectId" FROM "Activity" AS a JOIN "AuditEntry" AS e ON e.id = a."auditId"
  WHERE a.action = 'reply.arrived' AND a.at >= $1::timestamptz AND a."memberId" IS NOT NULL
  ORDER BY a.at DESC LIMIT ${LOOKED_AT}
), members AS (
  SELECT DISTINCT ON (last."memberId") last.* FROM last JOIN "Reply" AS r ON r.id = last."subjectId"::uuid
  WHERE r.state NOT IN ${sqlList(NO_ANSWER)} ORDER BY last."memberId", last.at DESC
)
SELECT m.id AS "memberId", m.name AS "memberName", m.invented, c.title AS "campaignTitle",
  (extract(epoch FROM members.at) * 1000)::float8 AS at, count(*) OVER ()::integer AS total
FROM members JOIN "Member" AS m ON m.id = members."memberId" JOIN "Campaign" AS c ON c.id = members."campaignId"
ORDER BY members.at DESC LIMIT ${SHOWN}`

type Row = Omit<MemberAnswered, 'at'> & { at: number; total: number }

/** The members of whom an answer of a person arrived since a moment: their names and the day, and nothing of whoever they answered. */
export async function membersAnswered(
  db: Database,
  since: Date,
): Promise<{ total: number; items: MemberAnswered[] }> {
  const rows = await runStatement<Row>(db, ANSWERED, [since.toISOString()])
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ total: _, at, ...row }) => ({ ...row, at: new Date(at) })),
  }
}
