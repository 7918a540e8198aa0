import { randomBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { startEmbeddedDatabase } from '#lib/platform/embedded-database.ts'
import { runOnServer, withDatabase } from '#lib/platform/run-on-server.ts'

/** What a run's set-up prepares once: a migrated, empty database to copy for each test file. */
export type TestDatabaseSource =
  | { kind: 'embedded'; folder: string; dump: string }
  | { kind: 'server'; url: string; template: string; prefix: string }

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: TestDatabaseSource
  }
}

export type TestDatabase = {
  db: Database
  url: string
  /** Disconnects `db` and removes the database; for `afterAll`. */
  drop(): Promise<void>
}

/**
 * A migrated, empty database that nobody else sees, for `beforeAll` of a test file: in memory, or on the PostgreSQL
 * server that TEST_DATABASE_URL names.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const source = inject('testDatabase')
  return source.kind === 'embedded' ? embeddedCopy(source) : serverCopy(source)
}

async function embeddedCopy({
  folder,
  dump,
}: Extract<TestDatabaseSource, { kind: 'embedded' }>): Promise<TestDatabase> {
  const dataDir = await mkdtemp(join(folder, 'd'))
  const server = await startEmbeddedDatabase(dataDir, { inMemory: true, from: await openAsBlob(dump) })
  const url = embeddedDatabaseUrl(dataDir)
  const db = connectDatabase(url)
  return {
    db,
    url,
    async drop() {
      await db.$disconnect()
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function serverCopy({
  url: serverUrl,
  template,
  prefix,
}: Extract<TestDatabaseSource, { kind: 'server' }>): Promise<TestDatabase> {
  const name = `${prefix}${randomBytes(6).toString('hex')}`
  await runOnServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  const url = withDatabase(serverUrl, name)
  const db = connectDatabase(url)
  return {
    db,
    url,
    async drop() {
      await db.$disconnect()
      await runOnServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    },
  }
}
