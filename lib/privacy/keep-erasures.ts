import type { Transaction } from '#lib/platform/database.ts'
import { within } from '#lib/platform/run-statement.ts'
import type { Erasure } from './erasures-file.ts'

const KEEP = `INSERT INTO "Erasure" AS known (writer, at)
SELECT writer, max(at) FROM unnest($1::text[], $2::timestamptz[]) AS given(writer, at) GROUP BY writer
ON CONFLICT (writer) DO UPDATE SET at = GREATEST(known.at, excluded.at)`

/** Keeps erasures in the database, of each writer the latest. */
export async function keepErasures(tx: Transaction, erasures: readonly Erasure[]): Promise<void> {
  if (erasures.length === 0) return
  const writers = erasures.map(({ writer }) => writer)
  const times = erasures.map(({ at }) => at.toISOString())
  await within(tx)(KEEP, [writers, times])
}
