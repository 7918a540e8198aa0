import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareCounts } from '#lib/counts/compare-counts.ts'
import { letterAddress } from '#lib/letters/letter-address.ts'
import type { Letter } from '#lib/platform/generated/prisma/client.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { letGoRelays } from '#lib/replies/let-go-relays.ts'
import { arrive } from '#lib/replies/testing/mail.ts'
import { ownPageToken } from '#lib/supporters/own-page.ts'
import { makeLetter } from '#prisma/seed/factories.ts'
import { copyOfEverything } from './copy-of-everything.ts'
import { eraseWriter } from './erase-writer.ts'
import { letStaffRead } from './let-staff-read.ts'
import { keepFromOffice, sendOn } from './send-on.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

const now = new Date('2026-03-10T12:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * DAY_MS)
const WORDS = 'I should like to meet you in April.'

/** A letter to whose own address its supporter wrote: that waits for their press. */
async function asked() {
  const letter = await makeLetter(data.db, { state: 'sent', confirmedAt: now })
  await arrive(data.db, {
    to: letterAddress(letter),
    from: letter.senderEmail,
    headers: { From: letter.senderEmail },
    body: WORDS,
    now,
  })
  const relay = await data.db.relay.findFirstOrThrow({ where: { letterId: letter.id } })
  expect(relay.state).toBe('asked')
  return { letter, relay, press: pressOf(letter, relay.id) }
}
const pressOf = ({ supporterId }: Letter, relayId: string, at = now) =>
  ({ db: data.db, token: ownPageToken(supporterId), relayId, language: 'en', now: at }) as const
const stateOf = async (id: string) => (await data.db.relay.findUniqueOrThrow({ where: { id } })).state
const leaving = (id: string) =>
  data.db.outboxMessage.count({ where: { kind: 'relayed', correlationId: id, state: 'ready' } })

describe('“Send it on”', () => {
  test('sends it once, however often it is pressed', async () => {
    const { relay, press } = await asked()
    expect(await sendOn(press)).toEqual({ ok: true })
    expect(await sendOn(press)).toEqual({ ok: true })
    expect([await stateOf(relay.id), await leaving(relay.id)]).toEqual(['queued', 1])
  })

  test('is nobody else’s to press', async () => {
    const { relay } = await asked()
    const other = await makeLetter(data.db, { state: 'sent', confirmedAt: now })
    expect(await sendOn(pressOf(other, relay.id))).toMatchObject({ ok: false, reason: 'not_found' })
    expect(await sendOn({ ...pressOf(other, relay.id), token: 'x' })).toMatchObject({ reason: 'not_found' })
    expect(await stateOf(relay.id)).toBe('asked')
  })

  test('comes too late after a week, whether or not the timetable was there', async () => {
    const { letter, relay } = await asked()
    expect(await sendOn(pressOf(letter, relay.id, later(7)))).toMatchObject({ reason: 'too_late' })
    expect(await leaving(relay.id)).toBe(0)
  })

  test('and “Do not send it on” call back what has not left', async () => {
    const { relay, press } = await asked()
    await sendOn(press)
    expect(await keepFromOffice(press)).toEqual({ ok: true })
    expect([await stateOf(relay.id), await leaving(relay.id)]).toEqual(['let_go', 0])
    expect(await sendOn(press)).toMatchObject({ reason: 'too_late' })
  })

  test.each<[string, (press: Parameters<typeof sendOn>[0]) => Promise<unknown>]>([
    ['“Do not send it on”', (press) => keepFromOffice(press)],
    ['the end of its time', ({ db }) => letGoRelays({ db, now: later(7) })],
    ['another press', (press) => sendOn(press)],
    ['the wish to be erased', ({ db, token, language }) => eraseWriter({ db, token, language, now })],
  ])('at once with %s: it is sent, or it is not', async (_, other) => {
    const { relay, press } = await asked()
    await Promise.all([sendOn(press), other(press)])
    const state = await stateOf(relay.id)
    expect(['queued', 'let_go']).toContain(state)
    expect(await leaving(relay.id)).toBe(state === 'queued' ? 1 : 0)
    expect(await compareCounts(data.db)).toEqual([])
  })
})

test('staff may read along as long as the supporter lets them, and each change is written down', async () => {
  const { letter, press } = await asked()
  const reading = { ...press, letterId: letter.id }
  const may = async () =>
    (await data.db.letter.findUniqueOrThrow({ where: { id: letter.id } })).staffReadWriteBack
  expect(await may()).toBe(false)
  expect(await letStaffRead({ ...reading, mayRead: true })).toEqual({ ok: true })
  expect(await may()).toBe(true)
  expect(await letStaffRead({ ...reading, mayRead: false })).toEqual({ ok: true })
  expect(await may()).toBe(false)
  const noted = { subjectId: letter.id, action: 'letter.staff_may_read' }
  expect(await data.db.auditEntry.count({ where: noted })).toBe(2)
  const other = await makeLetter(data.db, { state: 'sent', confirmedAt: now })
  const token = ownPageToken(other.supporterId)
  expect(await letStaffRead({ ...reading, token, mayRead: true })).toMatchObject({ reason: 'not_found' })
})

test('the copy of everything holds what was written back', async () => {
  const { letter } = await asked()
  const files = await copyOfEverything(data.db, {
    token: ownPageToken(letter.supporterId),
    language: 'en',
    now,
  })
  const found = files?.find(({ name }) => name.endsWith('/written-back-1.txt'))
  expect(Buffer.from(found?.bytes ?? []).toString()).toContain(WORDS)
})
