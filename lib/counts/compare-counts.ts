import type { Database, Transaction } from '#lib/platform/database.ts'
import { runStatement, within } from '#lib/platform/run-statement.ts'
import { foldCounts } from './fold-counts.ts'
import type { KeptCount } from './kept-count.ts'
import { KEY, OF_NO_CAMPAIGN, ofAnswers, ofLetters, POSTED, WRITERS } from './what-counts.ts'

/** A count that is kept otherwise than it is. */
export type Difference = Omit<KeptCount, 'n'> & { counted: number; kept: number }

/** In one statement, so at one moment: what is counted and what is kept, where they are not the same. */
const differences = (counted: string, whose: string) => `
SELECT ${KEY}, sum(counted)::integer AS counted, sum(kept)::integer AS kept FROM (
  SELECT ${KEY}, sum(n) AS counted, 0 AS kept FROM (${counted}) AS recounted(${KEY}, n) GROUP BY ${KEY}
  UNION ALL SELECT ${KEY}, 0, n FROM "Count" WHERE ${whose}
  UNION ALL SELECT ${KEY}, 0, n FROM "CountChange" WHERE ${whose}
) AS beside GROUP BY ${KEY} HAVING sum(counted) <> sum(kept) ORDER BY ${KEY}`

const OF_CAMPAIGN = differences(
  `${ofLetters('"Letter"', 1)} AND l."campaignId" = $1
UNION ALL ${ofAnswers('r.state', 1)} AND r."campaignId" = $1
UNION ALL ${WRITERS} AND "campaignId" = $1 GROUP BY "campaignId", "gssCode"
UNION ALL ${POSTED} AND p."campaignId" = $1 GROUP BY p."campaignId", p."memberId", p."gssCode"`,
  '"campaignId" = $1',
)
const OF_NONE = differences(OF_NO_CAMPAIGN, '"campaignId" IS NULL')

/** Whoever keeps counts of a campaign that is gone keeps too many. */
const CAMPAIGNS = `
SELECT id FROM "Campaign" UNION SELECT "campaignId" FROM "Count" UNION SELECT "campaignId" FROM "CountChange" ORDER BY 1`

const mended = (wrong: string) =>
  `INSERT INTO "CountChange" (${KEY}, n) SELECT ${KEY}, counted - kept FROM (${wrong}) AS wrong`

/** Two who mend at once would mend twice; the number is ours alone among the advisory locks. */
const ONE_AT_A_TIME = 'SELECT FROM pg_advisory_xact_lock(7263901)'

type Turn = { onProgress?: (done: number, all: number) => void }

/**
 * Counts everything anew, campaign by campaign, and compares it with what is kept. Right beside letters that move: each
 * campaign is looked at as it was at one moment.
 */
export async function compareCounts(db: Database, { onProgress }: Turn = {}): Promise<Difference[]> {
  const found: Difference[] = []
  for (const { sql, values, done, all } of await turns(db)) {
    found.push(...(await runStatement<Difference>(db, sql, values)))
    onProgress?.(done, all)
  }
  return found
}

/** Counts everything anew and makes what is kept equal to it, beside letters that move. Returns how many counts were wrong. */
export async function mendCounts(db: Database, { onProgress }: Turn = {}): Promise<number> {
  let wrong = 0
  for (const { sql, values, done, all } of await turns(db)) {
    wrong += await db.$transaction(
      async (tx) => {
        await within(tx)(ONE_AT_A_TIME, [])
        return (await within(tx)(`${mended(sql)} RETURNING id`, values)).length
      },
      { timeout: 60 * 60_000 },
    )
    onProgress?.(done, all)
  }
  while ((await foldCounts(db)) > 0);
  return wrong
}

/** Counts everything anew within a transaction that has written many rows at once, and puts right what is kept. */
export async function mendCountsWithin(tx: Transaction): Promise<void> {
  await within(tx)(ONE_AT_A_TIME, [])
  for (const { sql, values } of turnsOf(await within(tx)<Campaign>(CAMPAIGNS, [])))
    await within(tx)(mended(sql), values)
}

async function turns(db: Database) {
  return turnsOf(await runStatement<Campaign>(db, CAMPAIGNS, []))
}

type Campaign = { id: string | null }

function turnsOf(campaigns: readonly Campaign[]) {
  const all = campaigns.flatMap(({ id }) => (id === null ? [] : [{ sql: OF_CAMPAIGN, values: [id] }]))
  const each = [...all, { sql: OF_NONE, values: [] }]
  return each.map((turn, at) => ({ ...turn, done: at + 1, all: each.length }))
}
