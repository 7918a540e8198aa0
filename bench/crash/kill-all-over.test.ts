import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { killAllOver } from './kill-all-over.ts'

let data: TestDatabase
let folder: string
beforeAll(async () => {
  data = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'chorus-crash-'))
})
afterAll(async () => {
  await data.drop()
  await rm(folder, { recursive: true, force: true })
})

// The plan of this seed has every moment of a letter's way once. On a larger scale: npm run bench -- crash.
test('senders that are killed, and lose their leases, send every letter once or leave it in doubt', async () => {
  const crashes = { letters: 40, kills: 6, restarts: 0, expiries: 2 }
  const { url } = data
  const found = await killAllOver({ url, folder, seed: 148, crashes, say: () => {} })
  expect(found).toMatchObject({ letters: 40, acceptedTwice: 0, lost: 0, heardWrong: 0 })
  // At each deed no more than what a sender hands over at once can be in doubt.
  expect(found.unknown).toBeLessThanOrEqual(8 * 4)
  expect(found.atTheirMoment).toBeGreaterThan(0)
}, 120_000)
