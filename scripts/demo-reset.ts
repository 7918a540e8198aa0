/** `npm run demo:reset`: throws the demonstration away; the next start makes a new one. */
import { rmSync } from 'node:fs'
import pg from 'pg'
import { z } from 'zod'
import { ConfigError, config } from '#lib/platform/config.ts'
import { takeFolderLock } from '#lib/platform/folder-lock.ts'
import { dataPaths, socketFolder } from '#lib/platform/paths.ts'
import { keepFilesPrivate } from '#lib/platform/private-files.ts'
import { CannotStart, takeDataFolder } from '#processes/check-start.ts'

const seeded = z.object({ demonstration: z.boolean() })

/** A database whose supervisor was killed needs a moment to notice, and writes until then. */
const WAIT_FOR_DATABASE_MS = 15_000

async function resetEmbedded(): Promise<void> {
  const settings = config()
  const lock = await takeDataFolder(settings)
  const paths = dataPaths(settings.dataDir)
  const database = await takeFolderLock(paths.databaseLock, WAIT_FOR_DATABASE_MS)
  if (!database)
    throw new CannotStart('The database is still open. Nothing was touched; try again in a minute.')
  for (const path of [
    paths.database,
    paths.catcher,
    paths.signIns,
    paths.ports,
    socketFolder(settings.dataDir),
  ]) {
    rmSync(path, { recursive: true, force: true })
  }
  database.release()
  lock.release()
}

async function resetServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(`SELECT value FROM "Setting" WHERE key = 'seeded'`)
    const parsed = seeded.safeParse(rows[0]?.value)
    if (!parsed.success || !parsed.data.demonstration) {
      throw new CannotStart('This database does not hold the demonstration, so nothing was touched.')
    }
    await client.query(
      'DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA IF EXISTS pgboss CASCADE',
    )
  } finally {
    await client.end()
  }
}

keepFilesPrivate()
try {
  const { databaseUrl } = config()
  await (databaseUrl ? resetServer(databaseUrl) : resetEmbedded())
  console.log('The demonstration is gone. The next npm start makes a new one, with new passwords.')
} catch (error) {
  const known = error instanceof ConfigError || error instanceof CannotStart
  console.error(known ? error.message : `The demonstration could not be reset: ${error}`)
  process.exitCode = 1
}
