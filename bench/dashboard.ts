import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { applyMigrations } from '#lib/platform/migrations.ts'
import { OF_FIFTY, prepareDesk } from './dashboard/fill-desk.ts'
import { deskReads } from './dashboard/reads.ts'
import { notMeasured, onPglite, onPostgres } from './databases.ts'
import type { BenchResult } from './run.ts'
import { fill } from './scale/fill.ts'
import { timeReads } from './scale/time-reads.ts'

export const describe =
  'What the team’s pages read, with 20 readers at once, 40 organisations and 50 campaigns (a million letters; 50,000 on PGlite)'

const FEW = 10_000
const MANY = { pglite: 50_000, postgres: 1_000_000 }
/** Less than so many milliseconds do not tell growth from chance. */
const TOO_SHORT_MS = 5
const READ_MS = 2_000

/**
 * - `letters` how many there were at the end, with an answer to every tenth
 * - `p95Ms` the 95th percentile at the page that reads longest, and `…Ms` that of each page
 * - `growth` how many times as long as beside 10,000 letters, at the page that grew most
 *
 * Of PostgreSQL where TEST_DATABASE_URL names a server; those with `Pglite` of the embedded database.
 * @param words other numbers of letters, for PostgreSQL and for PGlite
 */
export async function run([postgres, pglite]: readonly string[]): Promise<BenchResult> {
  process.env.LOG_LEVEL = 'error'
  const embedded = await onPglite((url) => measure(url, Number(pglite ?? MANY.pglite)))
  const server = await onPostgres((url) => measure(url, Number(postgres ?? MANY.postgres)))
  const figures = {
    ...(server ?? embedded),
    ...Object.fromEntries(Object.entries(embedded).map(([name, figure]) => [`${name}Pglite`, figure])),
  }
  const lines = Object.entries(figures).map(([name, figure]) => `${name.padEnd(26)}${figure}`)
  return { table: [...lines, ...notMeasured()].join('\n'), figures }
}

async function measure(url: string, letters: number): Promise<Record<string, number>> {
  await applyMigrations(url)
  const db = connectDatabase(url)
  try {
    await prepareDesk(db)
    const few = Math.min(FEW, letters)
    await fill(db, { first: 1, last: few, campaignAt: OF_FIFTY })
    const before = await readAll(db)
    if (letters > few) await fill(db, { first: few + 1, last: letters, campaignAt: OF_FIFTY })
    const after = letters > few ? await readAll(db) : before
    const growth = Object.entries(after).map(
      ([page, ms]) => Math.max(ms, TOO_SHORT_MS) / Math.max(before[page] ?? ms, TOO_SHORT_MS),
    )
    return {
      letters,
      p95Ms: Math.max(...Object.values(after)),
      growth: Math.round(Math.max(...growth) * 100) / 100,
      ...Object.fromEntries(Object.entries(after).map(([page, ms]) => [`${page}Ms`, ms])),
    }
  } finally {
    await db.$disconnect()
  }
}

async function readAll(db: Database): Promise<Record<string, number>> {
  const times: Record<string, number> = {}
  for (const [page, read] of Object.entries(await deskReads(db))) times[page] = await timeReads(read, READ_MS)
  return times
}
