import { afterAll, beforeAll, expect, test } from 'vitest'
import { membershipsOf } from '#lib/accounts/data.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { DAY_MS, londonDate } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeFollowUp } from '#prisma/seed/casework-factories.ts'
import {
  makeCampaign,
  makeInbound,
  makeLetter,
  makeOrganisation,
  makePerson,
  makeReply,
  makeStatement,
  makeVersion,
} from '#prisma/seed/factories.ts'
import { waitsForMe } from './waits-for-me.ts'

const now = new Date()
let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

async function person(given: Parameters<typeof makePerson>[1]): Promise<Person> {
  const { id, name, email } = await makePerson(data.db, given)
  const memberships = await membershipsOf(data.db, { userId: id, now })
  return { id, name, email, twoFactor: false, memberships }
}
const waits = (somebody: Person) => waitsForMe(data.db, { person: somebody, now })

/** A campaign with so many answers to read. */
async function answered(answers: number) {
  const campaign = await makeCampaign(data.db)
  const letter = await makeLetter(data.db, { campaignId: campaign.id, state: 'sent' })
  for (let i = 0; i < answers; i += 1) await makeReply(data.db, { letterId: letter.id })
  await makeReply(data.db, { letterId: letter.id, state: 'supportive' })
  return campaign
}

test('a caseworker is told of the answers of their campaigns alone, and of no letter', async () => {
  const mine = await answered(2)
  await answered(3)
  const caseworker = await person({ role: 'caseworker', campaignIds: [mine.id] })
  expect(await waits(caseworker)).toEqual({ answers: 2, asked: 0, followUps: 0 })
  const without = await person({ role: 'caseworker' })
  expect(await waits(without)).toEqual({ asked: 0, followUps: 0 })
})

test('a coordinator is told of everything that waits for the coalition', async () => {
  const coordinator = await person({ role: 'coordinator' })
  const before = await waits(coordinator)
  await answered(1)
  await makeLetter(data.db, { state: 'held', heldReason: 'seat_vacant' })
  await makeInbound(data.db, { state: 'held' })
  const after = await waits(coordinator)
  expect(after.answers).toBe((before.answers ?? 0) + 1)
  expect(after.held).toBe((before.held ?? 0) + 1)
  expect(after.pen).toBe((before.pen ?? 0) + 1)
  expect(after.requests).toBe(before.requests)
})

test('an officer is told of the positions their organisation is asked for, an editor is not', async () => {
  const { id: organisationId } = await makeOrganisation(data.db)
  const officer = await person({ role: 'officer', organisationId })
  const editor = await person({ role: 'editor', organisationId })
  const before = await waits(officer)
  const { campaign } = await makeStatement(data.db, { state: 'signing' })
  await makeVersion(data.db, { campaignId: campaign.id, texts: ['Everybody is seen.'] })
  expect((await waits(officer)).asked).toBe((before.asked ?? 0) + 1)
  expect((await waits(editor)).asked).toBe(0)
  expect(await waits(officer)).not.toHaveProperty('answers')
})

test('follow-ups count once they are due: one’s own, and those of the organisation that nobody took', async () => {
  const officer = await person({ role: 'officer' })
  const [membership] = officer.memberships
  const organisationId = membership?.organisationId
  const other = await person({ role: 'officer', organisationId })
  await makeFollowUp(data.db, { organisationId, personId: officer.id })
  await makeFollowUp(data.db, { organisationId })
  await makeFollowUp(data.db, { organisationId, personId: other.id })
  await makeFollowUp(data.db, { organisationId, personId: officer.id, state: 'done', endedAt: now })
  const tomorrow = londonDate(new Date(now.getTime() + DAY_MS))
  await makeFollowUp(data.db, { organisationId, personId: officer.id, dueOn: tomorrow })
  await makeFollowUp(data.db, {})
  expect((await waits(officer)).followUps).toBe(2)
})
