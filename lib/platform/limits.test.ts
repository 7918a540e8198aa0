import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { connectDatabase, type Database } from './database.ts'
import { ask, giveBack, type Limit } from './limits.ts'
import { removeOldCounts } from './remove-old-counts.ts'
import { type TestDatabase, testDatabase } from './testing/database.ts'

const HOUR_MS = 3_600_000
let testing: TestDatabase
let db: Database
/** Another process on the same database. */
let other: Database

beforeAll(async () => {
  testing = await testDatabase()
  db = testing.db
  other = connectDatabase(testing.url)
  await other.$connect()
})
afterEach(() => db.limitCount.deleteMany())
afterAll(async () => {
  await other.$disconnect()
  await testing.drop()
})

const limit = (most: number): Limit => ({ name: `test-${randomUUID()}`, most, seconds: 3_600 })
const times = <Result>(count: number, act: (at: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, at) => act(at)))
const letThrough = (answers: { ok: boolean }[]) => answers.filter(({ ok }) => ok).length
const counted = async () => (await db.limitCount.findMany()).map(({ points }) => points)

it('lets through as many as it says, says for how long no more, and goes on afterwards', async () => {
  const one = { limit: limit(2), of: 'somebody' }
  expect([await ask(db, [one]), await ask(db, [one])]).toEqual([{ ok: true }, { ok: true }])
  expect(await ask(db, [one])).toMatchObject({ ok: false, over: [one], again: expect.closeTo(3_600, -2) })
  expect(await ask(db, [{ ...one, of: 'somebody else' }])).toEqual({ ok: true })
  await db.limitCount.updateMany({ data: { expire: Date.now() - 1 } })
  expect(await ask(db, [one])).toEqual({ ok: true })
})

it('is not passed by asking many times at once, from two processes', async () => {
  const one = { limit: limit(7), of: 'somebody' }
  const answers = await times(40, (at) => ask(at % 2 ? db : other, [one]))
  expect(letThrough(answers)).toBe(7)
  expect(await counted()).toEqual([7])
})

it('does not count what it refused: trying again makes nobody wait longer', async () => {
  const one = { limit: limit(3), of: 'somebody' }
  await times(30, () => ask(db, [one]))
  expect(await counted()).toEqual([3])
})

it('counts nothing of several where one is full', async () => {
  const full = { limit: limit(1), of: 'a mailbox' }
  const open = { limit: limit(5), of: 'a campaign' }
  await ask(db, [full])
  const answers = await times(20, () => ask(db, [open, full]))
  expect(letThrough(answers)).toBe(0)
  expect(answers).toContainEqual(expect.objectContaining({ over: [full] }))
  expect(letThrough(await times(9, () => ask(db, [open])))).toBe(5)
})

it('two processes that ask for the same counts in another order never wait for each other in a circle', async () => {
  const asks = Array.from({ length: 6 }, (_, at) => ({ limit: limit(1_000), of: `of ${at}` }))
  const answers = await times(40, (at) => (at % 2 ? ask(db, asks) : ask(other, asks.toReversed())))
  expect(letThrough(answers)).toBe(40)
  expect(await counted()).toEqual(Array(6).fill(40))
})

it('takes back what came to nothing', async () => {
  const one = { limit: limit(1), of: 'somebody' }
  await ask(db, [one])
  await giveBack(db, [one])
  expect(await ask(db, [one])).toEqual({ ok: true })
})

it('keeps no address where somebody could read it', async () => {
  await ask(db, [
    { limit: limit(1), of: 'victim@example.org' },
    { limit: limit(1), of: '192.0.2.7' },
  ])
  const rows = await db.limitCount.findMany()
  expect(rows).toHaveLength(2)
  for (const { key } of rows) expect(key).toMatch(/^test-[0-9a-f-]{36}:[\w-]{43}$/)
})

it('holds in this process while the database cannot count, and lets people go on', async () => {
  const one = { limit: limit(2), of: 'somebody' }
  await db.$executeRaw`ALTER TABLE "LimitCount" RENAME TO "Gone"`
  try {
    expect(letThrough(await times(5, () => ask(db, [one])))).toBe(2)
  } finally {
    await db.$executeRaw`ALTER TABLE "Gone" RENAME TO "LimitCount"`
  }
  expect(await ask(db, [one])).toEqual({ ok: true })
})

it('removes counts that are over, and no others', async () => {
  const [over, running] = [limit(2), limit(3)]
  await ask(db, [{ limit: over, of: 'somebody' }])
  await db.limitCount.updateMany({ data: { expire: Date.now() - 1 } })
  await ask(db, [{ limit: running, of: 'somebody' }])
  expect(await removeOldCounts({ db, now: new Date() })).toBe(1)
  expect((await db.limitCount.findMany()).map(({ key }) => key.startsWith(running.name))).toEqual([true])
  expect(await removeOldCounts({ db, now: new Date(Date.now() + 2 * HOUR_MS) })).toBe(1)
})
