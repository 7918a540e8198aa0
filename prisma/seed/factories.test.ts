import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { theUmbrella } from './factories.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

test('many who ask for the umbrella at once get the same one, with one period and one set of details', async () => {
  const asked = await Promise.all(Array.from({ length: 20 }, () => theUmbrella(data.db)))
  expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
  expect(await data.db.organisation.count({ where: { kind: 'umbrella' } })).toBe(1)
  expect(await data.db.coalitionPeriod.count()).toBe(1)
  expect(await data.db.coalitionDetails.count()).toBe(1)
})
