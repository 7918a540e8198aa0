import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { inject } from 'vitest'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { runOnServer, withDatabase } from '#lib/platform/run-on-server.ts'

/** What a run's set-up prepares once: migrated, empty databases, one for each test file at a time. */
export type TestDatabaseSource =
  /** Where databases are lent: the connection is told the data folder of one, and ending it gives that back. */
  { kind: 'embedded'; socket: string } | { kind: 'server'; url: string; template: string; prefix: string }

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
  socket,
}: Extract<TestDatabaseSource, { kind: 'embedded' }>): Promise<TestDatabase> {
  const lent = connect(socket)
  const [line] = await once(lent, 'data')
  const url = embeddedDatabaseUrl(String(line).trim())
  const db = connectDatabase(url)
  return {
    db,
    url,
    async drop() {
      await db.$disconnect()
      lent.destroy()
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
