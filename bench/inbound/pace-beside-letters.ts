import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { applyMigrations } from '#lib/platform/migrations.ts'
import { createProgressBar } from '#scripts/progress-bar.ts'
import { onPostgres } from '../databases.ts'
import { fill, prepare } from '../scale/fill.ts'
import { measurePace, type Pace, type Place } from './measure-pace.ts'
import { end, launch } from './own-worker.ts'
import { processorMs, serverMs } from './processor-time.ts'

/** Letters that are there, and messages that come. */
export type Size = { letters: number; messages: number }

/** The pace beside so many letters on the server that TEST_DATABASE_URL names; null where it names none. */
export const paceOnServer = (size: Size): Promise<Pace | null> =>
  onPostgres((url) =>
    withFolder(async (dataDir) => {
      const env = { DATABASE_URL: url, SECRET: randomBytes(32).toString('base64') }
      return filled(url, size, (db) => ({ db, dataDir, env, databaseMs: () => serverMs(db) }))
    }),
  )

/** The same on the embedded database. */
export const paceEmbedded = (size: Size): Promise<Pace> =>
  withFolder(async (dataDir) => {
    const database = await launch('database', dataDir)
    try {
      const databaseMs = () => processorMs(database.pid ?? 0)
      return await filled(embeddedDatabaseUrl(dataDir), size, (db) => ({ db, dataDir, env: {}, databaseMs }))
    } finally {
      await end(database)
    }
  })

async function withFolder<Value>(work: (dataDir: string) => Promise<Value>): Promise<Value> {
  const dataDir = await mkdtemp(join(tmpdir(), 'chorus-bench-'))
  try {
    return await work(dataDir)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function filled(url: string, size: Size, placeOf: (db: Database) => Place): Promise<Pace> {
  await applyMigrations(url)
  const db = connectDatabase(url)
  try {
    await prepare(db)
    const bar = createProgressBar('Filling')
    await fill(db, { first: 1, last: size.letters, onFilled: (last) => bar(last, size.letters) })
    return await measurePace(placeOf(db), size)
  } finally {
    await db.$disconnect()
  }
}
