import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { applyMigrations } from '#lib/platform/migrations.ts'
import { notMeasured, onPglite, onPostgres } from './databases.ts'
import type { BenchResult } from './run.ts'
import { burst } from './scale/burst.ts'
import { fill, prepare } from './scale/fill.ts'
import { pageReads } from './scale/reads.ts'
import { timeReads } from './scale/time-reads.ts'

export const describe =
  'What pages read beside a million letters, with 20 readers at once (on TEST_DATABASE_URL; 50,000 on PGlite)'

const FEW = 10_000
const MANY = { pglite: 50_000, postgres: 1_000_000 }

/**
 * - `letters` how many there were at the end, with an answer to every tenth
 * - `homeMs`, `campaignMs`, `dashboardMs`, `repliesMs` the 95th percentile of what the page reads, with 20 readers at once
 * - `growth` how many times as long that took as beside 10,000 letters, at the page that grew most
 * - `submitPerSecond` letters taken a second while 16 people write to one campaign at once; `submitRatio` beside the same
 *   to sixteen campaigns
 *
 * Of PostgreSQL where TEST_DATABASE_URL names a server; those with `Pglite` of the embedded database.
 * @param words other numbers of letters, for PostgreSQL and for PGlite
 */
export async function run([postgres, pglite]: readonly string[]): Promise<BenchResult> {
  process.env.LETTERS_PER_CAMPAIGN = '1000000'
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

async function measure(url: string, letters: number) {
  await applyMigrations(url)
  const db = connectDatabase(url)
  try {
    await prepare(db)
    await fill(db, { first: 1, last: FEW })
    const before = await readAll(db)
    await fill(db, { first: FEW + 1, last: letters })
    const after = await readAll(db)
    const { perSecond, ratio } = await burst(db)
    return {
      letters,
      homeMs: after.home,
      campaignMs: after.campaign,
      dashboardMs: after.dashboard,
      repliesMs: after.replies,
      growth: round(grown(before, after)),
      submitPerSecond: Math.round(perSecond),
      submitRatio: round(ratio),
    }
  } finally {
    await db.$disconnect()
  }
}

type Times = Record<keyof Awaited<ReturnType<typeof pageReads>>, number>

async function readAll(db: Database): Promise<Times> {
  const pages = await pageReads(db)
  return {
    home: await timeReads(pages.home),
    campaign: await timeReads(pages.campaign),
    dashboard: await timeReads(pages.dashboard),
    replies: await timeReads(pages.replies),
  }
}

const grown = (before: Times, after: Times) =>
  Math.max(
    after.home / before.home,
    after.campaign / before.campaign,
    after.dashboard / before.dashboard,
    after.replies / before.replies,
  )

const round = (figure: number) => Math.round(figure * 100) / 100
