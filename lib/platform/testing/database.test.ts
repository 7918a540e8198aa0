import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from './database.ts'

let first: TestDatabase
let second: TestDatabase

beforeAll(async () => {
  ;[first, second] = await Promise.all([testDatabase(), testDatabase()])
})
afterAll(async () => {
  await first.drop()
  await second.drop()
})

test('a test database is migrated and empty, and nobody else sees what is written to it', async () => {
  await first.db.setting.create({ data: { key: 'colour', value: 'teal' } })

  expect(await first.db.setting.count()).toBe(1)
  expect(await second.db.setting.count()).toBe(0)
})
