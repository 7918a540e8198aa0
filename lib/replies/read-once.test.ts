import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeInbound } from '#prisma/seed/factories.ts'
import { readOnce } from './read-once.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

async function aSource() {
  const { sourceId } = await makeInbound(data.db, { raw: 'Subject: For many\r\n\r\nHello' })
  return data.db.mailSource.findUniqueOrThrow({ where: { id: sourceId } })
}

test('a message for many people is read once', async () => {
  const source = await aSource()
  const first = readOnce(data.db, source)
  expect(readOnce(data.db, source)).toBe(first)
  expect(await first).toMatchObject({ ok: true, message: { subject: 'For many' } })
  expect(readOnce(data.db, source)).toBe(first)
})

test('one that could not be had is asked for again', async () => {
  const source = await aSource()
  const away = { ...data.db } as typeof data.db
  await expect(readOnce(away, source)).rejects.toThrow('no connections')
  expect(await readOnce(data.db, source)).toMatchObject({ ok: true })
})
