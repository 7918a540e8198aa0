import { keptRows } from '#lib/counts/what-counts.ts'
import type { Database } from '#lib/platform/database.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { countsToHide } from './hide-small-counts.ts'
import type { DashboardMember } from './schema.ts'

type Row = Omit<DashboardMember, 'letters' | 'answers'> & {
  letters: number
  answers: number
  /** The smallest part: of one campaign. */
  fewestLetters: number
  fewestAnswers: number
}

const membersIn = (where: string) => `
WITH part AS (
  SELECT "memberId", "gssCode", what, "campaignId", sum(n)::integer AS n
  FROM ${keptRows(`what IN ('letters_by_member', 'answers_by_member') ${where}`)} AS kept GROUP BY 1, 2, 3, 4
), counted AS (
  SELECT "memberId", "gssCode",
    sum(n) FILTER (WHERE what = 'letters_by_member')::integer AS letters,
    coalesce(sum(n) FILTER (WHERE what = 'answers_by_member'), 0)::integer AS answers,
    coalesce(min(n) FILTER (WHERE what = 'letters_by_member'), 0) AS "fewestLetters",
    coalesce(min(n) FILTER (WHERE what = 'answers_by_member'), 0) AS "fewestAnswers"
  FROM part WHERE n > 0 GROUP BY 1, 2
)
SELECT "memberId", member.name, party, "partyColour", "gssCode", seat.name AS "seatName",
  letters, answers, "fewestLetters", "fewestAnswers"
FROM counted JOIN "Member" AS member ON member.id = "memberId" JOIN "Seat" AS seat USING ("gssCode")
WHERE letters > 0`

const OF_ALL = membersIn('')
const OF_CAMPAIGN = membersIn('AND "campaignId" = $1')

/**
 * Every member some letter was delivered to, with how many and how many answers came (automatic replies and
 * acknowledgements are none), by seat; the most letters first, or by seat where small counts are hidden.
 */
export async function membersWrittenTo(
  db: Database,
  { campaignId, exact }: { campaignId: string | undefined; exact: boolean },
): Promise<DashboardMember[]> {
  const rows = await (campaignId
    ? runStatement<Row>(db, OF_CAMPAIGN, [campaignId])
    : runStatement<Row>(db, OF_ALL, []))
  const hideLetters = countsToHide(rows.map((row) => ({ count: row.letters, parts: [row.fewestLetters] })))
  const hideAnswers = countsToHide(rows.map((row) => ({ count: row.answers, parts: [row.fewestAnswers] })))
  const list = rows.map(({ letters, answers, fewestLetters, fewestAnswers, ...row }, at) => ({
    ...row,
    letters: !exact && hideLetters[at] ? null : letters,
    answers: !exact && hideAnswers[at] ? null : answers,
  }))
  return list.sort((a, b) => (b.letters ?? 0) - (a.letters ?? 0) || bySeat.compare(a.seatName, b.seatName))
}

const bySeat = new Intl.Collator('en-GB')
