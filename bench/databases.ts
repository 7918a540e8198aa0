import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { startEmbeddedDatabase } from '#lib/platform/embedded-database.ts'
import { runOnServer, withDatabase } from '#lib/platform/run-on-server.ts'

/** Measures on an embedded database of its own, which has nothing in it yet. */
export async function onPglite<Figures>(measure: (url: string) => Promise<Figures>): Promise<Figures> {
  const dataDir = await mkdtemp(join(tmpdir(), 'chorus-bench-'))
  const server = await startEmbeddedDatabase(dataDir, {
    onBroken(why) {
      throw new Error(why)
    },
  })
  try {
    return await measure(embeddedDatabaseUrl(dataDir))
  } finally {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Measures on a database of its own of the server that TEST_DATABASE_URL names; null where it names none. */
export async function onPostgres<Figures>(
  measure: (url: string) => Promise<Figures>,
): Promise<Figures | null> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) return null
  const name = `chorus_bench_${randomBytes(6).toString('hex')}`
  await runOnServer(server, `CREATE DATABASE ${name}`)
  try {
    return await measure(withDatabase(server, name))
  } finally {
    await runOnServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
}

/** What was not measured, for people; nothing where everything was. */
export const notMeasured = () =>
  process.env.TEST_DATABASE_URL ? [] : ['PostgreSQL was not measured: TEST_DATABASE_URL names no server.']

/** The 95th percentile of some times. */
export function percentile95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0) * 10) / 10
}
