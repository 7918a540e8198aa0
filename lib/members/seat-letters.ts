import { toldCount } from '#lib/counts/told-count.ts'
import { keptRows } from '#lib/counts/what-counts.ts'
import type { Database } from '#lib/platform/database.ts'
import { runStatement } from '#lib/platform/run-statement.ts'

/** The letters from a seat for one campaign, and the answers to them, as a reader is told them. */
export type SeatCampaign = { slug: string; title: string; letters: number | null; answers: number | null }

const BY_CAMPAIGN = `
SELECT campaign.slug, campaign.title,
  coalesce(sum(n) FILTER (WHERE what = 'letters_by_member'), 0)::integer AS letters,
  coalesce(sum(n) FILTER (WHERE what = 'answers_by_member'), 0)::integer AS answers
FROM ${keptRows(`what IN ('letters_by_member', 'answers_by_member') AND "gssCode" = $1`)} AS kept
JOIN "Campaign" AS campaign ON campaign.id = kept."campaignId"
GROUP BY campaign.id ORDER BY campaign."createdAt" DESC`

type Row = { slug: string; title: string; letters: number; answers: number }

/**
 * Each campaign that letters from a seat were delivered for. One with too few to be told is left out for who may not see small
 * counts: a row that says so would say that there were some.
 */
export async function seatLetters(
  db: Database,
  { gssCode, exact }: { gssCode: string; exact: boolean },
): Promise<SeatCampaign[]> {
  const rows = await runStatement<Row>(db, BY_CAMPAIGN, [gssCode])
  return rows
    .map(({ letters, answers, ...campaign }) => ({
      ...campaign,
      letters: toldCount(letters, exact),
      answers: toldCount(answers, exact),
    }))
    .filter(({ letters, answers }) => letters !== null && (letters > 0 || answers !== 0))
}
