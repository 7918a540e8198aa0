import type { Database } from '#lib/platform/database.ts'
import type { CountOf } from '#lib/platform/generated/prisma/enums.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { addUpCounts } from './add-up-counts.ts'
import type { KeptCount } from './kept-count.ts'
import { toldCount } from './told-count.ts'
import { KEY, keptRows } from './what-counts.ts'

const COLUMNS = KEY.replace('day', 'day::text')

const read = (where: string) => `
SELECT ${COLUMNS}, sum(n)::integer AS n FROM ${keptRows(where)} AS kept GROUP BY ${KEY} HAVING sum(n) <> 0`

const OF_ALL = read('what = ANY ($1::"CountOf"[])')
const OF_CAMPAIGN = read('what = ANY ($1::"CountOf"[]) AND "campaignId" = $2')
const OF_ORGANISATION = read('what = ANY ($1::"CountOf"[]) AND "campaignId" = $2 AND "organisationId" = $3')
const OF_SEAT = read('what = ANY ($1::"CountOf"[]) AND "campaignId" = $2 AND "gssCode" = $3')

/**
 * Counts of some kinds at this very moment, by their keys: the totals and what is not folded into them yet, in one
 * statement. What is nought is left out.
 */
export function keptCounts(
  db: Database,
  what: readonly CountOf[],
  campaignId?: string,
): Promise<KeptCount[]> {
  return campaignId === undefined
    ? runStatement<KeptCount>(db, OF_ALL, [what])
    : runStatement<KeptCount>(db, OF_CAMPAIGN, [what, campaignId])
}

/** How many letters of a campaign were confirmed by their supporters. */
export async function countConfirmed(db: Database, campaignId: string): Promise<number> {
  return addUpCounts(await keptCounts(db, ['letters_by_organisation'], campaignId))
}

/** The same for every campaign that has any, by its id. */
export async function confirmedByCampaign(db: Database): Promise<Map<string, number>> {
  const sums = new Map<string, number>()
  for (const { campaignId, n } of await keptCounts(db, ['letters_by_organisation'])) {
    if (campaignId) sums.set(campaignId, (sums.get(campaignId) ?? 0) + n)
  }
  return sums
}

/** How many letters that were begun on an organisation's page of a campaign their supporters confirmed. */
export async function countThrough(
  db: Database,
  { campaignId, organisationId }: { campaignId: string; organisationId: string },
): Promise<number> {
  const values = [['letters_by_organisation'], campaignId, organisationId]
  return addUpCounts(await runStatement<KeptCount>(db, OF_ORGANISATION, values))
}

const SEATS_WRITTEN = `
SELECT count(*)::integer AS n FROM (
  SELECT "gssCode" FROM ${keptRows(`what = 'writers_by_seat' AND "campaignId" = $1`)} AS kept
  GROUP BY "gssCode" HAVING sum(n) > 0
) AS seats`

/** In how many seats somebody confirmed a letter of a campaign: of a few hundred kept counts, no letter is looked at. */
export async function countSeatsWritten(db: Database, campaignId: string): Promise<number> {
  const [row] = await runStatement<{ n: number }>(db, SEATS_WRITTEN, [campaignId])
  return row?.n ?? 0
}

/** How many people in a seat confirmed letters of a campaign, as one of them is told it; null while they are too few. */
export async function countInSeat(
  db: Database,
  { campaignId, gssCode }: { campaignId: string; gssCode: string },
): Promise<number | null> {
  const people = addUpCounts(
    await runStatement<KeptCount>(db, OF_SEAT, [['writers_by_seat'], campaignId, gssCode]),
  )
  return toldCount(people, false)
}

/** How many confirmed letters wait to leave for each member, by the member's id. */
export async function waitingByMember(db: Database): Promise<Map<number, number>> {
  const sums = new Map<number, number>()
  for (const { memberId, n } of await keptCounts(db, ['letters_waiting'])) {
    if (memberId !== null) sums.set(memberId, (sums.get(memberId) ?? 0) + n)
  }
  return sums
}
