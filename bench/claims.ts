import { anyDue, claimMessages } from '#lib/outbox/claim-messages.ts'
import { aheadOf } from '#lib/outbox/data.ts'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { applyMigrations } from '#lib/platform/migrations.ts'
import { notMeasured, onPglite, onPostgres, percentile95 } from './databases.ts'
import type { BenchResult } from './run.ts'

export const describe =
  'What taking one letter costs beside 1,000 and beside 100,000 to one MP (on TEST_DATABASE_URL, and on PGlite)'

const MEMBERS = 650
const FEW = 1_000
const MANY = 100_000
const TRIES = 100
const WARM_UP = 20

/**
 * - `claimMs` the 95th percentile of taking one letter, while letters wait for every member
 * - `dueMs` the same of asking whether anything is due
 * - `aheadMs` the same of finding how many go before the last of them
 * - `growth` how many times as long taking one took as beside 1,000 letters to the one member
 *
 * Of PostgreSQL where TEST_DATABASE_URL names a server; those with `Pglite` of the embedded database.
 */
export async function run(): Promise<BenchResult> {
  process.env.LOG_LEVEL = 'error'
  const embedded = await onPglite(measure)
  const server = await onPostgres(measure)
  const figures = {
    ...(server ?? embedded),
    ...Object.fromEntries(Object.entries(embedded).map(([name, figure]) => [`${name}Pglite`, figure])),
  }
  const lines = Object.entries(figures).map(([name, figure]) => `${name.padEnd(20)}${figure}`)
  return { table: [...lines, ...notMeasured()].join('\n'), figures }
}

async function measure(url: string) {
  await applyMigrations(url)
  const db = connectDatabase(url)
  try {
    await post(db, { to: `'member-' || number % ${MEMBERS}`, from: 1, until: MEMBERS * 2 })
    await post(db, { to: `'crowded'`, from: 1, until: FEW })
    const before = await times(() => claim(db))
    await post(db, { to: `'crowded'`, from: FEW + 1, until: MANY })
    const after = await times(() => claim(db))
    const last = { kind: 'letter', correlationId: `crowded ${MANY}` } as const
    return {
      claimMs: after,
      growth: Math.round((100 * after) / before) / 100,
      dueMs: await times(() => anyDue(db, { lane: 'members', now: new Date() })),
      aheadMs: await times(() => aheadOf(db, last)),
    }
  } finally {
    await db.$disconnect()
  }
}

const claim = (db: Database) =>
  claimMessages({ db, owner: 'bench', lane: 'members', limit: 1, now: new Date() })

/** Letters of three campaigns, with nothing in them: what is measured is finding them. */
async function post(db: Database, { to, from, until }: { to: string; from: number; until: number }) {
  await db.$executeRawUnsafe(`
    INSERT INTO "OutboxMessage" (id, kind, "correlationId", "dedupeKey", lane, turn, "envelopeFrom", "envelopeTo", "messageId", raw, repeatable)
    SELECT gen_random_uuid(), 'letter', ${to} || ' ' || number, ${to} || ' ' || number, 'members', 'campaign-' || number % 3,
      'b@letters.invalid', ${to} || '@mp.invalid', ${to} || ' ' || number, '', FALSE
    FROM generate_series(${from}, ${until}) AS number`)
  await db.$executeRawUnsafe('ANALYZE "OutboxMessage"')
  await db.$executeRawUnsafe('ANALYZE "OutboxQueue"')
}

/** The 95th percentile, in milliseconds. */
async function times(act: () => Promise<unknown>): Promise<number> {
  for (let count = 0; count < WARM_UP; count++) await act()
  const taken: number[] = []
  for (let count = 0; count < TRIES; count++) {
    const began = performance.now()
    await act()
    taken.push(performance.now() - began)
  }
  return percentile95(taken)
}
