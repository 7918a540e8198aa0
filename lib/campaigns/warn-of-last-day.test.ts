import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { dateOf } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeOrganisation, makePerson } from '#prisma/seed/factories.ts'
import { warnOfLastDay } from './warn-of-last-day.ts'

let testing: TestDatabase
let db: Database

beforeAll(async () => {
  testing = await testDatabase()
  db = testing.db
})
afterAll(() => testing.drop())

const at = (day: string) => new Date(`${day}T09:00:00Z`)

test('whoever answers for a campaign is told of its last day a week before, once; and anew when it is moved', async () => {
  const [lead, other] = [await makeOrganisation(db), await makeOrganisation(db)]
  const [officer, viewer, stranger, coordinator] = await Promise.all([
    makePerson(db, { organisationId: lead.id, role: 'officer' }),
    makePerson(db, { organisationId: lead.id, role: 'viewer' }),
    makePerson(db, { organisationId: other.id, role: 'officer' }),
    makePerson(db),
  ])
  const campaign = await makeCampaign(db, {
    state: 'live',
    leadOrganisationId: lead.id,
    closesOn: dateOf('2026-06-30'),
  })
  const told = async () =>
    (await db.outboxMessage.findMany({ where: { kind: 'last_day_near', correlationId: campaign.id } })).map(
      ({ envelopeTo }) => envelopeTo,
    )

  await warnOfLastDay({ db, now: at('2026-06-22') })
  expect(await told()).toEqual([])
  await warnOfLastDay({ db, now: at('2026-06-23') })
  expect(await told()).toEqual(expect.arrayContaining([officer.email, coordinator.email]))
  for (const { email } of [viewer, stranger]) expect(await told()).not.toContain(email)
  const { length } = await told()
  expect(await warnOfLastDay({ db, now: at('2026-06-24') })).toBe(0)
  await warnOfLastDay({ db, now: at('2026-07-01') })
  expect(await told()).toHaveLength(length)

  await db.campaign.update({ where: { id: campaign.id }, data: { closesOn: dateOf('2026-07-07') } })
  await warnOfLastDay({ db, now: at('2026-07-01') })
  expect(await told()).toHaveLength(2 * length)
})
