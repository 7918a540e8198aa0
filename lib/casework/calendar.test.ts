import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dateOf } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeFollowUp } from '#prisma/seed/casework-factories.ts'
import { makePerson } from '#prisma/seed/factories.ts'
import { calendarOf } from './calendar.ts'
import { calendarAddressOf, followUpSeenBy, followUpsAtCalendar } from './calendar-data.ts'
import { endCalendarAddress } from './end-calendar-address.ts'
import { makeCalendarAddress } from './make-calendar-address.ts'

let data: TestDatabase
beforeAll(async () => {
  vi.stubEnv('BASE_URL', 'https://chorus.example')
  data = await testDatabase()
})
afterAll(() => data.drop())

const now = new Date('2026-03-10T12:00:00Z')
const tokenOf = (address: string | null) => address?.split('/').at(-1) ?? ''

test('a follow-up is a whole day of a calendar, with its MP, wherever the calendar is', () => {
  const text = calendarOf([
    {
      ...{ id: 'task', what: 'Ring the office', dueOn: '2026-03-16', createdAt: now },
      ...{ organisationName: 'Example Trust', campaign: null },
      member: { id: 1, name: 'Jane Doe', party: 'Independent', invented: true },
    },
  ])
  expect(text).toContain('DTSTART;VALUE=DATE:20260316')
  expect(text).toContain('DTEND;VALUE=DATE:20260317')
  expect(text).toContain('SUMMARY:Ring the office (Jane Doe\\, invented)')
  expect(text).toContain('UID:task@chorus.example')
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
})

test('what people type in breaks no line of it, and no line is longer than a calendar takes', () => {
  const what = `Ring; then write, at once\\\nEND:VEVENT ${'Llanfairpwllgwyngyll ŵŷ '.repeat(8)}`
  const text = calendarOf([
    {
      ...{ id: 'task', what, dueOn: '2026-03-16', createdAt: now, member: null, campaign: null },
      organisationName: 'Example Trust',
    },
  ])
  expect(text.match(/^END:VEVENT/gm)).toHaveLength(1)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const whole = text.replaceAll('\r\n ', '')
  expect(whole).toContain('SUMMARY:Ring\\; then write\\, at once\\\\\\nEND:VEVENT Llanfair')
})

test('an address reads what its owner took and has still to do, as long as they stand for the organisation', async () => {
  const person = await makePerson(data.db, { role: 'officer' })
  const { organisationId } = person
  const task = (what: string, more: object) => makeFollowUp(data.db, { what, organisationId, ...more })
  await task('Mine', { personId: person.id, dueOn: dateOf('2026-03-16') })
  await task('Nobody’s', {})
  await task('Done', { personId: person.id, state: 'done', endedAt: now })
  await makeFollowUp(data.db, { what: 'Of an organisation they left', personId: person.id })
  expect(await calendarAddressOf(data.db, person.id)).toBeNull()
  await makeCalendarAddress({ db: data.db, person, now })
  const address = await calendarAddressOf(data.db, person.id)
  expect(address).toMatch(/^https:\/\/chorus\.example\/api\/follow-ups\/calendars\/[a-z2-7]{39}$/)
  const found = await followUpsAtCalendar(data.db, { token: tokenOf(address), now })
  expect(found?.map(({ what }) => what)).toEqual(['Mine'])
  await data.db.membership.deleteMany({ where: { userId: person.id } })
  expect(await followUpsAtCalendar(data.db, { token: tokenOf(address), now })).toEqual([])
})

test('an address that was ended, or made anew, reads nothing any more', async () => {
  const person = await makePerson(data.db, { role: 'editor' })
  const address = () => calendarAddressOf(data.db, person.id)
  const reads = (at: string | null) => followUpsAtCalendar(data.db, { token: tokenOf(at), now })
  await makeCalendarAddress({ db: data.db, person, now })
  const first = await address()
  await makeCalendarAddress({ db: data.db, person, now: new Date(now.getTime() + 1) })
  const second = await address()
  expect([await reads(first), await reads(second)]).toEqual([null, []])
  await endCalendarAddress({ db: data.db, person, now })
  expect([await address(), await reads(second)]).toEqual([null, null])
  expect(await reads('x/nothing')).toBeNull()
})

test('one follow-up is read by its organisation’s own people, and by coordinators', async () => {
  const officer = await makePerson(data.db, { role: 'officer' })
  const { id } = await makeFollowUp(data.db, { organisationId: officer.organisationId })
  const seen = async (role: 'officer' | 'coordinator', organisationId: string) => {
    const memberships = [{ organisationId, organisationName: '', role, campaignIds: [] }]
    return (await followUpSeenBy(data.db, { id, person: { memberships } }))?.id
  }
  const other = await makePerson(data.db, { role: 'officer' })
  expect(await seen('officer', officer.organisationId)).toBe(id)
  expect(await seen('officer', other.organisationId)).toBeUndefined()
  expect(await seen('coordinator', (await makePerson(data.db)).organisationId)).toBe(id)
})
