import type { Database } from '#lib/platform/database.ts'
import { addDays, DAY_MS, dateOf, londonDay } from '#lib/platform/london-day.ts'
import { runStatement } from '#lib/platform/run-statement.ts'

const SHOWN = 6
/** What is due within this many days is shown, and what is overdue. */
const DUE_DAYS = 7

type Named = { memberId: number; memberName: string; invented: boolean }
export type DuePromise = Named & { id: string; what: string; dueOn: string; campaignTitle: string }
export type DueFollowUp = { id: string; what: string; dueOn: string; mine: boolean } & (
  | Named
  | { memberId: null }
)
/** `total` is how many the whole list holds that the number leads to: promises due by today, follow-ups that are one's own. */
export type Due<Item> = { total: number; overdue: number; items: Item[] }

const PROMISES = `
SELECT p.id, p.what, p."dueOn"::text AS "dueOn", m.id AS "memberId", m.name AS "memberName", m.invented, c.title AS "campaignTitle",
  (count(*) FILTER (WHERE p."dueOn" <= $2::date) OVER ())::integer AS total,
  (count(*) FILTER (WHERE p."dueOn" < $2::date) OVER ())::integer AS overdue
FROM "MemberPromise" AS p JOIN "Member" AS m ON m.id = p."memberId" JOIN "Campaign" AS c ON c.id = p."campaignId"
WHERE p.state = 'open' AND p."dueOn" <= $1::date AND ($3::uuid[] IS NULL OR p."campaignId" = ANY ($3::uuid[]))
  AND ($4::uuid[] IS NULL OR p."organisationId" = ANY ($4::uuid[]))
ORDER BY p."dueOn", p.id LIMIT ${SHOWN}`

const FOLLOW_UPS = `
SELECT f.id, f.what, f."dueOn"::text AS "dueOn", COALESCE(f."personId" = $4, FALSE) AS mine, m.id AS "memberId", m.name AS "memberName",
  m.invented, (count(*) FILTER (WHERE f."dueOn" < $2::date) OVER ())::integer AS overdue
FROM "FollowUp" AS f LEFT JOIN "Member" AS m ON m.id = f."memberId"
WHERE f.state = 'open' AND f."dueOn" <= $1::date
  AND (f."personId" = $4 OR (f."personId" IS NULL AND f."organisationId" = ANY ($3::uuid[])))
ORDER BY f."dueOn", f.id LIMIT ${SHOWN}`

const OWN = `SELECT count(*)::integer AS total FROM "FollowUp" WHERE "personId" = $1 AND state = 'open'`

type Late = { overdue: number }
type Counted = Late & { total: number }

/** Open promises that are due within a week or should have been kept by now: of campaigns, or those of organisations. */
export async function promisesDue(
  db: Database,
  { campaigns, organisationIds, now }: { campaigns: 'all' | string[]; organisationIds?: string[]; now: Date },
): Promise<Due<DuePromise>> {
  const today = londonDay(now)
  const values = [
    addDays(today, DUE_DAYS),
    today,
    campaigns === 'all' ? null : campaigns,
    organisationIds ?? null,
  ]
  const items = await runStatement<DuePromise & Counted>(db, PROMISES, values)
  return { total: items[0]?.total ?? 0, overdue: items[0]?.overdue ?? 0, items }
}

/** Open follow-ups that are this person's, or nobody's yet in an organisation of theirs, due within a week or before. */
export async function followUpsDue(
  db: Database,
  { personId, organisationIds, now }: { personId: string; organisationIds: string[]; now: Date },
): Promise<Due<DueFollowUp>> {
  const today = londonDay(now)
  const values = [addDays(today, DUE_DAYS), today, organisationIds, personId]
  const [items, own] = await Promise.all([
    runStatement<DueFollowUp & Late>(db, FOLLOW_UPS, values),
    runStatement<{ total: number }>(db, OWN, [personId]),
  ])
  return { total: own[0]?.total ?? 0, overdue: items[0]?.overdue ?? 0, items }
}

/** How a day that something is due on stands to today: "3 days late", "today", "in 2 days". */
export function dueInWords(dueOn: string, now: Date): string {
  const days = Math.round((dateOf(dueOn).getTime() - dateOf(londonDay(now)).getTime()) / DAY_MS)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days > 1) return `in ${days} days`
  return days === -1 ? '1 day late' : `${-days} days late`
}
