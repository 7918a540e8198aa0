import pg from 'pg'
import { foldCounts } from '#lib/counts/fold-counts.ts'
import { bringMemberFacts } from '#lib/members/bring-member-facts.ts'
import { bringFactsUpToDate } from '#lib/parliament/bring-facts-up-to-date.ts'
import { factsAsOf } from '#lib/parliament/facts-as-of.ts'
import { config } from '#lib/platform/config.ts'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { databaseUrl } from '#lib/platform/database-url.ts'
import { applyMigrations } from '#lib/platform/migrations.ts'
import { bundledMemberFacts } from '#prisma/seed/member-facts.ts'
import { bundledFacts } from '#prisma/seed/parliament.ts'
import { seed } from '#prisma/seed/seed.ts'
import { CannotStart } from './check-start.ts'

/** Any number: what two processes that prepare the same database agree to wait on. */
const PREPARING = 7_102_026

/**
 * Brings the database up to date and fills it on the first run; one that was filled with older facts about Parliament gets
 * the bundled ones. Two processes that start at once on one server take
 * turns.
 */
export async function prepareDatabase(say: (line: string) => void): Promise<void> {
  const url = databaseUrl()
  const gate = new pg.Client({ connectionString: url })
  await gate.connect().catch((error: NodeJS.ErrnoException) => {
    throw new CannotStart(
      `The database that DATABASE_URL names does not answer (${error.code}). Nothing was changed.`,
    )
  })
  try {
    await gate.query('SELECT pg_advisory_lock($1)', [PREPARING])
    const applied = await applyMigrations(url)
    if (applied.length > 0)
      say(`Database: ${applied.length} migration${applied.length === 1 ? '' : 's'} applied.`)
    const db = connectDatabase(url, 4)
    try {
      await seed({ db, say, now: new Date(), full: config().demonstration === 'full' })
      while ((await foldCounts(db)) > 0);
      await bringBundledFacts(db, say)
      await bringBundledMemberFacts(db, say)
    } finally {
      await db.$disconnect()
    }
  } finally {
    // The lock ends with its connection.
    await gate.end()
  }
}

async function bringBundledFacts(db: Database, say: (line: string) => void): Promise<void> {
  const brought = await db.$transaction((tx) => bringFactsUpToDate(tx, bundledFacts()), { timeout: 120_000 })
  if (!brought) return
  const seats = brought.changedHands.length
  say(
    `MPs brought up to date, as of ${factsAsOf('en')}: ${seats} seat${seats === 1 ? '' : 's'} changed hands.`,
  )
}

async function bringBundledMemberFacts(db: Database, say: (line: string) => void): Promise<void> {
  const file = bundledMemberFacts()
  const brought = await db.$transaction((tx) => bringMemberFacts(tx, file), { timeout: 120_000 })
  if (!brought) return
  const { posts, groups, results } = brought
  say(`What is known of MPs: ${posts} posts, ${groups} places in all-party groups, ${results} results.`)
}
