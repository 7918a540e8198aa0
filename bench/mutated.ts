import { connectDatabase } from '#lib/platform/database.ts'
import { applyMigrations } from '#lib/platform/migrations.ts'
import { newSeed } from '#lib/replies/testing/mutations.ts'
import { type PlacedMutated, placeMutated } from '#lib/replies/testing/place-mutated.ts'
import { createProgressBar } from '#scripts/progress-bar.ts'
import { onPglite, onPostgres } from './databases.ts'
import type { BenchResult } from './run.ts'

export const describe =
  'Messages that were broken on purpose go the whole way: 10,000 unless a number is given, then a seed, then the first'

const MESSAGES = 10_000

/**
 * - `messages` how many; `placed`, `held`, `setAside`, `refused` what became of them, each with its reason
 * - `threw` how many did not end so, or were not kept as they came; the table names each with its seed and number
 * - `worstMs` the longest that one took of the processor; `worstByTheClockMs` by the clock
 *
 * On PostgreSQL where TEST_DATABASE_URL names a server, otherwise on the embedded database.
 * @param words how many; the seed; the number of the first
 */
export async function run([many, seed, first]: readonly string[]): Promise<BenchResult> {
  process.env.LOG_LEVEL = 'silent'
  const given = {
    messages: Number(many ?? MESSAGES),
    seed: Number(seed ?? newSeed()),
    first: Number(first ?? 0),
  }
  console.log(`Seed ${given.seed}`)
  const bar = createProgressBar('Placing')
  const measure = async (url: string): Promise<PlacedMutated> => {
    await applyMigrations(url)
    const db = connectDatabase(url)
    try {
      const onDone = (done: number) => bar(done, given.messages)
      return await placeMutated(db, { ...given, now: new Date(), onDone })
    } finally {
      await db.$disconnect()
    }
  }
  const { wrong, ...counts } = (await onPostgres(measure)) ?? (await onPglite(measure))
  const figures = { ...counts, threw: wrong.length }
  const lines = Object.entries(figures).map(([name, figure]) => `${name.padEnd(26)}${figure}`)
  return { table: [...lines, ...wrong].join('\n'), figures }
}
