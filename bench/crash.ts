import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applyMigrations } from '#lib/platform/migrations.ts'
import { killAllOver } from './crash/kill-all-over.ts'
import { ownPostgres } from './crash/own-postgres.ts'
import type { BenchResult } from './run.ts'

export const describe =
  'What 200 SIGKILLs at every moment, and 10 ends of PostgreSQL, do to 1,000 letters (a seed may be named)'

const CRASHES = { letters: 1_000, kills: 200, restarts: 10, expiries: 20 }

/**
 * On a PostgreSQL server of its own, whose programs must be on this machine. Ends with 1 where a letter was accepted twice, or lost.
 * - `letters`, `kills`, `restarts` of PostgreSQL between a mail system's 250 and our commit, `expiries` of the leases of a
 *   sender that lives
 * - `atTheirMoment` of these while a sender stood still at the moment that was meant, the others at any
 * - `acceptedTwice`, `lost`: accepted by the outbox alone, or neither accepted nor in doubt at the end
 * - `unknown`: in doubt, for a person to look; `unknownThatArrived` of these
 * - `heardWrong`: what follows the letters did not hear, once, what the outbox knows
 */
export async function run([word]: readonly string[]): Promise<BenchResult> {
  const seed = word === undefined ? randomInt(2 ** 31) : Number(word)
  console.error(`Seed ${seed}: npm run bench -- crash ${seed} has the same plan`)
  const postgres = await ownPostgres()
  if (!postgres) throw new Error('PostgreSQL is not installed on this machine')
  // Whoever breaks it off leaves no server running.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void postgres.stop().finally(() => process.exit(1)))
  }
  const folder = await mkdtemp(join(tmpdir(), 'chorus-crash-'))
  try {
    await applyMigrations(postgres.url)
    const { url, restart } = postgres
    const say = (line: string) => console.error(line)
    const { letters, ...found } = await killAllOver({ url, folder, seed, crashes: CRASHES, restart, say })
    const { kills, restarts, expiries } = CRASHES
    const figures = { letters, kills, restarts, expiries, ...found, seed }
    if (found.acceptedTwice + found.lost + found.heardWrong > 0) process.exitCode = 1
    const table = Object.entries(figures).map(([name, figure]) => `${name.padEnd(20)}${figure}`)
    return { table: table.join('\n'), figures }
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
