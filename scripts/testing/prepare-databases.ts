import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { startEmbeddedDatabase } from '#lib/platform/embedded-database.ts'
import { runOnServer, withDatabase } from '#lib/platform/run-on-server.ts'
import type { TestDatabaseSource } from '#lib/platform/testing/database.ts'
import { shareDatabases } from './share-databases.ts'

/** Vitest runs this once, before any test file: migrates one database for all of them to copy. */
export default async function prepareDatabases(project: TestProject): Promise<() => Promise<void>> {
  const serverUrl = process.env.TEST_DATABASE_URL
  const { source, tidy } = serverUrl ? await onServer(serverUrl) : await inMemory()
  project.provide('testDatabase', source)
  return tidy
}

const migrate = (url: string) =>
  promisify(execFile)(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    'scripts/testing/migrate.ts',
    url,
  ])

type Prepared = { source: TestDatabaseSource; tidy: () => Promise<void> }

async function inMemory(): Promise<Prepared> {
  const folder = await mkdtemp(join(tmpdir(), 'chorus-test-'))
  const server = await startEmbeddedDatabase(folder, { inMemory: true })
  await migrate(embeddedDatabaseUrl(folder))
  const dump = join(folder, 'migrated.tar')
  await writeFile(dump, (await server.dump()).stream())
  await server.stop()
  const { socket, stop } = await shareDatabases({ folder, dump })
  return {
    source: { kind: 'embedded', socket },
    async tidy() {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function onServer(url: string): Promise<Prepared> {
  const run = `chorus_test_${randomBytes(4).toString('hex')}_`
  const template = `${run}template`
  await runOnServer(url, `CREATE DATABASE ${template}`)
  await migrate(withDatabase(url, template))
  return {
    source: { kind: 'server', url, template, prefix: run },
    async tidy() {
      const rest = await runOnServer(url, `SELECT datname FROM pg_database WHERE datname LIKE '${run}%'`)
      for (const { datname } of rest) await runOnServer(url, `DROP DATABASE ${datname} WITH (FORCE)`)
    },
  }
}
