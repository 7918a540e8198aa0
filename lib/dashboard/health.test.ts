import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { readHealth } from './health.ts'

let test: TestDatabase
let db: Database
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
})
afterAll(() => test.drop())

const now = new Date()
const beat = (secondsAgo: number) => {
  const beatAt = new Date(now.getTime() - secondsAgo * 1000)
  const row = { startedAt: beatAt, beatAt }
  return db.workerBeat.upsert({ where: { name: 'worker' }, create: { name: 'worker', ...row }, update: row })
}

describe('the health of an installation', () => {
  it('is good while the worker speaks', async () => {
    await beat(2)
    const health = await readHealth(db, now)
    expect(health).toMatchObject({ status: 'ok', worker: 'running', database: 'pglite', trouble: [] })
    expect(health.index?.postcodes).toBeGreaterThan(1_700_000)
    expect(health.index?.bytes).toBeLessThanOrEqual(450_000)
  })

  it('is not when the worker has been silent', async () => {
    await beat(60)
    const health = await readHealth(db, now)
    expect(health).toMatchObject({ status: 'trouble', worker: 'silent' })
    expect(health.trouble).toEqual([
      'The worker is silent, or what it writes does not reach the database: letters and answers wait until that is over.',
    ])
  })

  it('is not when three of its words in a row are missing', async () => {
    await beat(7)
    expect(await readHealth(db, now)).toMatchObject({ status: 'trouble', worker: 'silent' })
  })

  it('is not when the database does not answer', async () => {
    const nowhere = connectDatabase('postgresql://nobody@127.0.0.1:1/nothing', 1)
    const health = await readHealth(nowhere, now)
    await nowhere.$disconnect()
    expect(health).toMatchObject({ status: 'trouble', worker: 'unknown' })
    expect(health.trouble).toContain('The database does not answer.')
  })

  it('is not when the database takes the question and never answers', async () => {
    const asking: Socket[] = []
    const deaf = createServer((socket) => asking.push(socket))
    await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve))
    const at = deaf.address()
    const port = typeof at === 'object' && at ? at.port : 0
    const waiting = connectDatabase(`postgresql://nobody@127.0.0.1:${port}/nothing`, 1)
    const health = await readHealth(waiting, now, 50)
    for (const socket of asking) socket.destroy()
    deaf.close()
    await waiting.$disconnect()
    expect(health).toMatchObject({ status: 'trouble', worker: 'unknown' })
    expect(health.trouble).toContain('The database does not answer.')
  })

  it('is not when the disk is full, whatever still works', async () => {
    await beat(1)
    vi.spyOn(fs, 'statfs').mockResolvedValue({ bavail: 1_000, bsize: 4_096 } as never)
    syncBuiltinESMExports()
    const health = await readHealth(db, now)
    vi.restoreAllMocks()
    syncBuiltinESMExports()
    expect(health).toMatchObject({ status: 'trouble', worker: 'running' })
    expect(health.trouble).toEqual([
      'The disk of the data folder is full: 4 MB are free, and Chorus needs 64 MB. Letters may be refused until there is room; nothing that was submitted is lost.',
    ])
  })
})
