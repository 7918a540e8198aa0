import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { embeddedDatabaseUrl } from './database-url.ts'
import { startEmbeddedDatabase } from './embedded-database.ts'
import { dataPaths } from './paths.ts'

/** Which file each number stands for, and which were flushed, in order. */
const names = new Map<number, string>()
let flushed: string[] = []

let folder: string
let shared: Awaited<ReturnType<typeof openDatabase>>
let client: Client

beforeAll(async () => {
  const { openSync, fdatasyncSync } = fs
  vi.spyOn(fs, 'openSync').mockImplementation((path, ...how) => {
    const file = openSync(path, ...how)
    names.set(file, String(path))
    return file
  })
  vi.spyOn(fs, 'fdatasyncSync').mockImplementation((file) => {
    flushed.push(names.get(file)?.replace(/^.*\/database(\.new)?\//, '') ?? '')
    fdatasyncSync(file)
  })
  syncBuiltinESMExports()
  folder = await mkdtemp(join(tmpdir(), 'chorus-files-'))
  shared = await openDatabase(join(folder, 'shared'))
  client = shared.client
  await client.query('CREATE TABLE note (id serial PRIMARY KEY, words text)')
}, 60_000)
afterAll(async () => {
  await shared.stop()
  vi.restoreAllMocks()
  syncBuiltinESMExports()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => {
  flushed = []
})

async function openDatabase(dataDir: string) {
  const server = await startEmbeddedDatabase(dataDir, {
    onBroken(why) {
      throw new Error(why)
    },
  })
  const client = new Client({ connectionString: embeddedDatabaseUrl(dataDir) })
  await client.connect()
  const stop = async () => {
    await client.end()
    await server.stop()
  }
  return { client, stop }
}
const flushesOf = (pattern: RegExp) => flushed.filter((path) => pattern.test(path)).length
const LOG = /^pg_wal\/[0-9A-F]{24}$/

test('PostgreSQL itself is told to flush', async () => {
  expect((await client.query('SHOW fsync')).rows).toEqual([{ fsync: 'on' }])
  expect((await client.query('SHOW synchronous_commit')).rows).toEqual([{ synchronous_commit: 'on' }])
})

describe('the log is flushed', () => {
  test('once for each commit, before its answer', async () => {
    for (let count = 1; count <= 20; count++) {
      await client.query('INSERT INTO note (words) VALUES ($1)', ['a letter'])
      expect(flushesOf(LOG)).toBe(count)
    }
  })

  test('once for a transaction of many statements', async () => {
    await client.query('BEGIN')
    for (let count = 0; count < 20; count++) await client.query("INSERT INTO note (words) VALUES ('one')")
    expect(flushesOf(LOG)).toBe(0)
    await client.query('COMMIT')
    expect(flushesOf(LOG)).toBe(1)
  })

  test('not for reading', async () => {
    await client.query('SELECT count(*) FROM note')
    await client.query('BEGIN')
    await client.query('SELECT count(*) FROM note')
    await client.query('COMMIT')
    expect(flushed).toEqual([])
  })
})

test('a checkpoint flushes the tables, the control file and the folders', async () => {
  await client.query("INSERT INTO note (words) VALUES ('in the table only after this')")
  flushed = []
  await client.query('CHECKPOINT')
  expect(flushesOf(/^base\/\d+\/\d+/)).toBeGreaterThan(0)
  expect(flushesOf(/^global\/pg_control$/)).toBeGreaterThan(0)
  expect(flushesOf(/^pg_logical\/mappings$/)).toBeGreaterThan(0)
})

test('a database whose making was cut short is made anew, and one that is there is kept', async () => {
  const dataDir = join(folder, 'cut')
  const draft = `${dataPaths(dataDir).database}.new`
  await mkdir(draft, { recursive: true })
  fs.writeFileSync(join(draft, 'PG_VERSION'), '18')
  const first = await openDatabase(dataDir)
  await first.client.query('CREATE TABLE kept (id int)')
  await first.stop()
  expect(fs.existsSync(draft)).toBe(false)
  const second = await openDatabase(dataDir)
  expect((await second.client.query('SELECT * FROM kept')).rows).toEqual([])
  await second.stop()
}, 60_000)

test('no file of it is open to other users, under the most open of masks', async () => {
  const dataDir = join(folder, 'open')
  const life = `
    import { Client } from 'pg'
    import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
    import { startEmbeddedDatabase } from '#lib/platform/embedded-database.ts'
    const dataDir = process.argv[1]
    const server = await startEmbeddedDatabase(dataDir, { onBroken: () => {} })
    const client = new Client({ connectionString: embeddedDatabaseUrl(dataDir) })
    await client.connect()
    await client.query('CREATE TABLE after (id int)')
    await client.query('CHECKPOINT')
    await client.end()
    await server.stop()`
  // A mask is a whole process's.
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', '--input-type=module', '--eval']
  await promisify(execFile)('sh', ['-c', 'umask 0; exec "$0" "$@"', ...node, life, dataDir])
  const { database } = dataPaths(dataDir)
  const open = fs
    .readdirSync(database, { recursive: true, encoding: 'utf8' })
    .filter((path) => (fs.lstatSync(join(database, path)).mode & 0o077) !== 0)
  expect(open).toEqual([])
}, 60_000)
