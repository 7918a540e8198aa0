import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { spaceTrouble } from '#lib/platform/free-space.ts'
import { type KeptProcess, keepRunning } from './keep-running.ts'

/** A real disk, of memory, that is small enough to be filled. Needs the right to mount one: else this is skipped. */
const disk = mkdtempSync(join(tmpdir(), 'chorus-disk-'))
const mount = () => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=240m', 'tmpfs', disk]).status === 0
const unmount = () => spawnSync('umount', [disk])
const mayMount = mount()
if (mayMount) unmount()
else rmSync(disk, { recursive: true })
const dataDir = join(disk, 'data')
const patiently = { timeout: 90_000, interval: 50 }

let kept: KeptProcess
let pool: Pool
let told: string[] = []

describe.skipIf(!mayMount)('the embedded database on a disk that fills up', () => {
  beforeAll(async () => {
    mount()
    vi.stubEnv('DATA_DIR', dataDir)
    kept = keepRunning({
      name: 'database',
      file: join(import.meta.dirname, 'database.ts'),
      tell: (line) => told.push(line),
      whyTrouble: () => spaceTrouble(dataDir),
      wait: () => 50,
    })
    await kept.ready
    pool = new Pool({ connectionString: embeddedDatabaseUrl(dataDir), max: 3 })
    pool.on('error', () => {})
    await pool.query('CREATE TABLE letter (id uuid PRIMARY KEY, words text NOT NULL)')
  }, 180_000)
  afterAll(async () => {
    await pool.end()
    await kept.stop()
    unmount()
    rmSync(disk, { recursive: true })
  }, 60_000)
  beforeEach(() => {
    told = []
  })

  const freeBytes = () => {
    const { bavail, bsize } = statfsSync(disk)
    return bavail * bsize
  }
  const ballast = join(disk, 'ballast')
  const fillUpTo = (left: number) => writeFileSync(ballast, Buffer.alloc(Math.max(0, freeBytes() - left)))

  /** Submits letters until one is not taken; those that were acknowledged. */
  async function submitUntilRefused(): Promise<string[]> {
    const acknowledged: string[] = []
    for (;;) {
      const id = randomUUID()
      const words = randomBytes(50_000).toString('base64')
      try {
        await pool.query('INSERT INTO letter VALUES ($1, $2)', [id, words])
        acknowledged.push(id)
      } catch {
        return acknowledged
      }
    }
  }
  const lost = async (acknowledged: string[]) => {
    const { rows } = await pool.query<{ id: string }>('SELECT id FROM letter')
    const there = new Set(rows.map(({ id }) => id))
    return acknowledged.filter((id) => !there.has(id))
  }
  const takesLettersAgain = () =>
    vi.waitFor(() => pool.query('INSERT INTO letter VALUES ($1, $2)', [randomUUID(), 'again']), patiently)

  test('refuses what it cannot store, loses nothing it took, and goes on when there is room', async () => {
    fillUpTo(4_000_000)
    const acknowledged = await submitUntilRefused()
    expect(acknowledged).not.toEqual([])
    expect(await spaceTrouble(dataDir)).toMatch(/^The disk of the data folder is full: \d MB are free/)
    rmSync(ballast)
    await takesLettersAgain()
    expect(await lost(acknowledged)).toEqual([])
  }, 180_000)

  test('ends when its log cannot be written, and comes back by itself when there is room', async () => {
    fillUpTo(3_000_000)
    const acknowledged = [randomUUID()]
    await pool.query('INSERT INTO letter VALUES ($1, $2)', [acknowledged[0], 'just before'])
    const logGrows = async () => {
      for (;;) {
        // Grows the log and no table, so that the log is what finds no room.
        await pool.query("SELECT pg_logical_emit_message(true, 'test', repeat('x', 1000000))")
      }
    }
    await expect(logGrows()).rejects.toThrow()
    const saidOfDisk = () => told.filter((line) => line.startsWith('The disk of the data folder is full: '))
    await vi.waitFor(() => expect(saidOfDisk()).toHaveLength(1), patiently)
    expect(told[0]).toBe('The database process ended (code 1); it is started again.')
    rmSync(ballast)
    await takesLettersAgain()
    expect(await lost(acknowledged)).toEqual([])
    expect(saidOfDisk()).toHaveLength(1)
  }, 180_000)
})
