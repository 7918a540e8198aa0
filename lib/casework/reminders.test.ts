import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { addDays, dateOf, londonInstant } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeFollowUp, makePromise } from '#prisma/seed/casework-factories.ts'
import { makeCampaign, makeOrganisation, makePerson, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { sendFollowUpReminders } from './send-reminders.ts'

let testing: TestDatabase | null = null
let db: Database
// Reminders look at everybody, so each test has a database of its own.
beforeEach(async () => {
  vi.stubEnv('BASE_URL', 'https://chorus.example')
  await testing?.drop()
  testing = await testDatabase()
  db = testing.db
})
afterAll(() => testing?.drop())

const day = '2026-03-10'
const morning = (day: string) => londonInstant(day, '08:00')
const send = (day: string) => sendFollowUpReminders({ db, now: morning(day) })

async function mailsTo(person: { id: string }) {
  const rows = await db.outboxMessage.findMany({
    where: { kind: 'follow_up_reminder', correlationId: person.id },
    orderBy: { createdAt: 'asc' },
    select: { raw: true },
  })
  // Lines that were broken to travel are whole again.
  return rows.map(({ raw }) =>
    Buffer.from(raw)
      .toString('utf8')
      .replace(/=?\r\n[ \t]?/g, ' ')
      .replace(/= /g, ''),
  )
}

async function anOfficer() {
  const { id: organisationId, name } = await makeOrganisation(db)
  const person = await makePerson(db, { role: 'officer', organisationId })
  return { organisationId, name, person }
}

test('one mail on the day says what is mine, what nobody has, and which promises are due', async () => {
  const { organisationId, person } = await anOfficer()
  const { member } = await makeSeatAndMember(db, { member: { name: 'Jane Doe' } })
  const campaignId = (await makeCampaign(db)).id
  const dueOn = dateOf(day)
  const due = { organisationId, dueOn, memberId: member.id }
  await makeFollowUp(db, { ...due, what: 'Ring her office', personId: person.id })
  await makeFollowUp(db, { ...due, what: 'Thank her' })
  await makeFollowUp(db, { ...due, what: 'Not yet', dueOn: dateOf(addDays(day, 1)) })
  await makeFollowUp(db, { what: 'Of others', dueOn })
  await makePromise(db, {
    ...{ memberId: member.id, campaignId, organisationId, dueOn, recordedById: person.id },
    what: 'Write to the minister',
  })
  expect(await sendFollowUpReminders({ db, now: londonInstant(day, '07:00') })).toBe(0)
  expect(await send(day)).toBe(1)
  expect(await send(day)).toBe(0)
  const [mail = '', ...more] = await mailsTo(person)
  expect(more).toEqual([])
  expect(mail).toContain('2 follow-ups and one promise are due')
  expect(mail).toContain('Ring her office (Jane Doe): due today')
  expect(mail).toContain('Thank her')
  expect(mail).toContain('https://chorus.example/desk/promises?show')
  expect(mail).not.toMatch(/Not yet|Of others/)
})

test('what is overdue is told of the day after, and then once a week, until it is done', async () => {
  const { organisationId, person } = await anOfficer()
  const task = await makeFollowUp(db, { organisationId, personId: person.id, dueOn: dateOf(day) })
  const told: number[] = []
  for (let after = 0; after <= 16; after += 1) {
    if ((await send(addDays(day, after))) > 0) told.push(after)
  }
  expect(told).toEqual([0, 1, 8, 15])
  await db.followUp.update({ where: { id: task.id }, data: { state: 'done', endedAt: morning(day) } })
  expect(await send(addDays(day, 30))).toBe(0)
})

test('nobody is written to who wants no such mail, who can end nothing, or whose colleague has it', async () => {
  const { organisationId, person } = await anOfficer()
  const colleague = await makePerson(db, { role: 'editor', organisationId })
  const viewer = await makePerson(db, { role: 'viewer', organisationId })
  const quiet = await makePerson(db, { role: 'officer', organisationId })
  await db.membership.updateMany({ where: { userId: quiet.id }, data: { mailFollowUps: false } })
  await makeFollowUp(db, { organisationId, personId: person.id, dueOn: dateOf(day) })
  await makeFollowUp(db, { organisationId, personId: quiet.id, dueOn: dateOf(day) })
  await send(day)
  const counts = await Promise.all(
    [person, colleague, viewer, quiet].map(async (one) => (await mailsTo(one)).length),
  )
  expect(counts).toEqual([1, 0, 0, 0])
})
