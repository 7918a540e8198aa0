import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import * as settings from '#lib/platform/config.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { askAuthentication } from './ask-authentication.ts'
import { eml, type Mail, receive } from './testing/mail.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())
afterEach(() => vi.restoreAllMocks())

async function ask(mail: Mail) {
  const id = await receive(data.db, { ...mail, raw: eml(mail), now: new Date() })
  const inbound = await data.db.inboundMessage.findUniqueOrThrow({ where: { id }, include: { source: true } })
  return askAuthentication(data.db, inbound)
}

test('nobody is asked unless a setting says so', async () => {
  expect(await ask({})).toBe('not_asked')
})

test('what names nobody to ask about is unclear, as the thread that asks says', async () => {
  vi.spyOn(settings, 'config').mockReturnValue({ ...settings.config(), senderChecks: 'dns' })
  expect(await ask({ from: '', headers: { From: 'nobody' } })).toBe('unclear')
})
