import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { DatabaseFiles, flushingStart } from '#lib/platform/database-files.ts'
import type { BenchResult } from './run.ts'

export const describe =
  'Commits a second of the embedded database, flushed to the disk as Chorus does and not at all'

const ROUNDS = 6
const COMMITS = 500
/** About what a letter takes. */
const WORDS = 'x'.repeat(1_500)

async function open(db: PGlite): Promise<PGlite> {
  await db.exec('CREATE TABLE letter (id serial PRIMARY KEY, words text)')
  return db
}

async function commitsPerSecond(db: PGlite): Promise<number> {
  const began = performance.now()
  for (let count = 0; count < COMMITS; count++)
    await db.query('INSERT INTO letter (words) VALUES ($1)', [WORDS])
  return COMMITS / ((performance.now() - began) / 1000)
}

const median = (figures: number[]) => Math.round(figures.sort((a, b) => a - b)[figures.length >> 1] ?? 0)

/** One after the other and in turns, so that whatever else the machine does is done to both. */
export async function run(): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'chorus-bench-'))
  const onDisk = join(folder, 'flushed')
  mkdirSync(onDisk)
  const files = new DatabaseFiles(onDisk, () => {
    throw new Error('PostgreSQL gave itself up')
  })
  const flushed = await open(new PGlite({ fs: files, startParams: flushingStart }))
  const unflushed = await open(new PGlite({ dataDir: join(folder, 'unflushed') }))
  const rates: Record<'flushed' | 'unflushed', number[]> = { flushed: [], unflushed: [] }
  for (let round = 0; round < ROUNDS; round++) {
    rates.flushed.push(await commitsPerSecond(flushed))
    rates.unflushed.push(await commitsPerSecond(unflushed))
  }
  await flushed.close()
  await unflushed.close()
  rmSync(folder, { recursive: true })
  const figures = {
    flushedCommitsPerSecond: median(rates.flushed),
    unflushedCommitsPerSecond: median(rates.unflushed),
  }
  const table = Object.entries(figures).map(([name, figure]) => `${name.padEnd(28)}${figure}`)
  return { table: table.join('\n'), figures }
}
