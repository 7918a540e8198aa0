import { toldBySeat } from '#lib/counts/seat-counts.ts'
import { stepFor } from '#lib/counts/told-count.ts'
import type { Database } from '#lib/platform/database.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import type { DashboardMember } from './schema.ts'

const membersIn = (where: string) => `
SELECT "memberId", member.name, member.invented, party, "partyColour", "gssCode", seat.name AS "seatName", letters,
  CASE WHEN $1 = 1 THEN coalesce(answers, 0) ELSE answers END AS answers
FROM (${toldBySeat(where)}) AS told
JOIN "Member" AS member ON member.id = "memberId" JOIN "Seat" AS seat USING ("gssCode")
WHERE letters > 0`

const OF_ALL = membersIn('')
const OF_CAMPAIGN = membersIn('AND "campaignId" = $2')

/**
 * Every member some letter was delivered to, with how many and how many answers came (automatic replies and
 * acknowledgements are none), the most letters first. Whoever may not see small counts is shown those with enough letters
 * to be told, and none of the others.
 */
export async function membersWrittenTo(
  db: Database,
  { campaignId, exact }: { campaignId: string | undefined; exact: boolean },
): Promise<DashboardMember[]> {
  const step = stepFor(exact)
  const list = await (campaignId
    ? runStatement<DashboardMember>(db, OF_CAMPAIGN, [step, campaignId])
    : runStatement<DashboardMember>(db, OF_ALL, [step]))
  return list.sort((a, b) => (b.letters ?? 0) - (a.letters ?? 0) || bySeat.compare(a.seatName, b.seatName))
}

const bySeat = new Intl.Collator('en-GB')
