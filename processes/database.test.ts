import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { checkpointWhenDue } from './checkpoint-when-due.ts'

let folder: string
let dataDir: string
let database: ChildProcess
let pool: Pool

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chorus-database-'))
  dataDir = join(folder, 'data')
  writeFileSync(join(folder, 'disk.mjs'), diskThatFailsOnceToldTo(join(folder, 'failing')))
  database = await launch()
  pool = new Pool({ connectionString: embeddedDatabaseUrl(dataDir), max: 2 })
  pool.on('error', () => {})
  await pool.query('CREATE TABLE note (words text)')
}, 180_000)
afterAll(async () => {
  await pool.end()
  database.kill('SIGTERM')
  if (database.exitCode === null && database.signalCode === null) await once(database, 'exit')
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

async function launch(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'database.ts'), {
    env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', join(folder, 'disk.mjs')],
  })
  await once(child, 'message')
  return child
}

/** A disk that takes everything and, while the file `when` is there, cannot flush the log. */
const diskThatFailsOnceToldTo = (when: string) => `
  import fs from 'node:fs'
  import { syncBuiltinESMExports } from 'node:module'
  const names = new Map()
  const { openSync, fdatasyncSync } = fs
  fs.openSync = (path, ...how) => {
    const file = openSync(path, ...how)
    names.set(file, String(path))
    return file
  }
  fs.fdatasyncSync = (file) => {
    if (names.get(file)?.includes('/pg_wal/') && fs.existsSync(${JSON.stringify(when)}))
      throw Object.assign(new Error('EIO: the disk failed'), { code: 'EIO' })
    fdatasyncSync(file)
  }
  syncBuiltinESMExports()`

const notes = async () =>
  (await pool.query<{ words: string }>('SELECT words FROM note')).rows.map((row) => row.words)

test('a commit that the disk did not flush is never answered, and everything answered is there afterwards', async () => {
  await pool.query("INSERT INTO note VALUES ('answered')")
  const gone = once(database, 'exit')
  writeFileSync(join(folder, 'failing'), '')
  await expect(pool.query("INSERT INTO note VALUES ('not flushed')")).rejects.toThrow()
  const [code] = await gone
  rmSync(join(folder, 'failing'))
  database = await launch()
  expect(code).toBe(1)
  expect(await notes()).toContain('answered')
}, 180_000)

test('its log does not grow for ever', async () => {
  const files = () =>
    readdirSync(join(dataDir, 'database', 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name))
  const grow = async () => {
    for (let turn = 0; turn < 20; turn++) await pool.query('SELECT pg_switch_wal(), txid_current()')
    await checkpointWhenDue(pool)
  }
  await grow()
  const after = files().length
  await grow()
  await grow()
  expect(files().length).toBeLessThanOrEqual(after)
  expect(after).toBeLessThan(10)
}, 180_000)
