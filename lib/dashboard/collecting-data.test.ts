import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { collectingNow } from './collecting-data.ts'

const now = new Date('2026-12-01T10:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const address = 'answers at imap.example:993, INBOX'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
beforeEach(() => data.db.collectedMailbox.deleteMany())
afterAll(() => data.drop())

type Row = Parameters<TestDatabase['db']['collectedMailbox']['create']>[0]['data']
async function shown(row: Partial<Row>) {
  await data.db.collectedMailbox.create({ data: { address, saidAt: before(1), ...row } })
  return collectingNow(data.db, now)
}

test('a mailbox that needs nobody is not shown', async () => {
  expect(await shown({ holder: 'one', heldUntil: now })).toEqual([])
})

test('a password that is not taken is shown at once, with when that began', async () => {
  const trouble = { why: 'access', since: before(1).toISOString() }
  expect(await shown({ trouble: 'access', since: before(1) })).toEqual([
    { address, trouble, leftThere: 0, cannotMove: false },
  ])
})

test('a line that broke is shown once it stays broken', async () => {
  expect(await shown({ trouble: 'connection', since: before(1) })).toEqual([])
  await data.db.collectedMailbox.updateMany({ data: { since: before(3) } })
  expect(await collectingNow(data.db, now)).toMatchObject([{ trouble: { why: 'connection' } }])
})

test('what had to be left there is shown, and that it cannot be moved', async () => {
  expect(await shown({ leftThere: 2, cannotMove: true })).toEqual([
    { address, trouble: null, leftThere: 2, cannotMove: true },
  ])
})

test('one that nobody collects from any more is not', async () => {
  expect(await shown({ trouble: 'access', since: before(60), saidAt: before(11) })).toEqual([])
})

test('a trouble without a beginning, or a beginning without one, cannot be', async () => {
  await expect(shown({ trouble: 'access' })).rejects.toThrow(/CollectedMailbox_trouble/)
  await expect(shown({ since: now })).rejects.toThrow(/CollectedMailbox_trouble/)
})
