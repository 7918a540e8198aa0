import type { Database } from '#lib/platform/database.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { stepFor, toldInSql } from './told-count.ts'
import { keptRows } from './what-counts.ts'

/** How many letters reached a member in a seat, and how many answers came, as a reader is told it. */
export type SeatCount = {
  memberId: number
  gssCode: string
  /** Null where they are too few to be told. */
  letters: number | null
  answers: number | null
  /** Whether an answer came; null where nothing was written, or too little to be told. */
  answered: boolean | null
}

/**
 * The told counts of each member and seat as SQL, `$1` being the step. Each campaign is told by itself and they are added up
 * then; of a campaign with too few letters to be told its answers are not told either.
 */
export const toldBySeat = (where: string) => `
SELECT "memberId", "gssCode", sum(${toldInSql('letters', '$1')})::integer AS letters,
  sum(${toldInSql('answers', '$1')}) FILTER (WHERE letters >= $1 OR $1 = 1)::integer AS answers,
  bool_or(answers > 0) FILTER (WHERE letters >= $1 OR ($1 = 1 AND answers > 0)) AS answered
FROM (
  SELECT "memberId", "gssCode", "campaignId",
    coalesce(sum(n) FILTER (WHERE what = 'letters_by_member'), 0)::integer AS letters,
    coalesce(sum(n) FILTER (WHERE what = 'answers_by_member'), 0)::integer AS answers
  FROM ${keptRows(`what IN ('letters_by_member', 'answers_by_member') ${where}`)} AS kept GROUP BY 1, 2, 3
) AS part GROUP BY 1, 2`

const OF_ALL = toldBySeat('')
const OF_CAMPAIGN = toldBySeat('AND "campaignId" = $2')
const OF_MEMBER = toldBySeat('AND "memberId" = $2')

/** Of each member and seat that has any: for one campaign, for one member, or for all. From kept counts alone. */
export async function seatCounts(
  db: Database,
  { exact, ...of }: { exact: boolean; campaignId?: string; memberId?: number },
): Promise<SeatCount[]> {
  const step = stepFor(exact)
  if (of.campaignId) return runStatement<SeatCount>(db, OF_CAMPAIGN, [step, of.campaignId])
  if (of.memberId !== undefined) return runStatement<SeatCount>(db, OF_MEMBER, [step, of.memberId])
  return runStatement<SeatCount>(db, OF_ALL, [step])
}

/** How many letters had reached a member in a seat, and answers come, by the end of a month. */
export type MonthCount = SeatCount & { month: string }

const SO_FAR = `
SELECT month::text, "memberId", "gssCode", sum(${toldInSql('letters', '$1')})::integer AS letters,
  sum(${toldInSql('answers', '$1')}) FILTER (WHERE letters >= $1 OR $1 = 1)::integer AS answers,
  bool_or(answers > 0) FILTER (WHERE letters >= $1 OR ($1 = 1 AND answers > 0)) AS answered
FROM (
  SELECT month, "memberId", "gssCode", "campaignId",
    coalesce(sum(n) FILTER (WHERE what = 'letters_by_month'), 0)::integer AS letters,
    coalesce(sum(n) FILTER (WHERE what = 'answers_by_month'), 0)::integer AS answers
  FROM ${keptRows(`what IN ('letters_by_month', 'answers_by_month') AND ($2::uuid IS NULL OR "campaignId" = $2)`)} AS kept
  JOIN unnest($3::date[]) AS each(month) ON day <= month GROUP BY 1, 2, 3, 4
) AS part GROUP BY 1, 2, 3`

/**
 * The same at the end of each of some months, named by their first days: totals so far, and not what a month added, so that
 * the months say no more than their last.
 */
export const seatCountsByMonth = (
  db: Database,
  { exact, campaignId, months }: { exact: boolean; campaignId?: string; months: readonly string[] },
): Promise<MonthCount[]> => runStatement<MonthCount>(db, SO_FAR, [stepFor(exact), campaignId ?? null, months])
