import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/test-database.ts'
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
    expect(health.trouble).toEqual(['The worker is silent: letters and answers wait until it runs again.'])
  })

  it('is not when the database does not answer', async () => {
    const nowhere = connectDatabase('postgresql://nobody@127.0.0.1:1/nothing', 1)
    const health = await readHealth(nowhere, now)
    await nowhere.$disconnect()
    expect(health).toMatchObject({ status: 'trouble', worker: 'unknown' })
    expect(health.trouble).toContain('The database does not answer.')
  })
})
