import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { useDatabase } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeLetter, makeOrganisation, makePerson, makeReply } from '#prisma/seed/factories.ts'
import { membershipsOf, peopleOf } from './data.ts'
import { giveCampaign } from './give-campaign.ts'
import { giveRole } from './give-role.ts'
import { campaignsFor } from './permissions.ts'
import { takeCampaign } from './take-campaign.ts'
import { takeRole } from './take-role.ts'

const now = new Date()
let testing: TestDatabase
let coordinator: { id: string }
let organisationId: string
let caseworker: { id: string; name: string }
let campaign: { id: string; title: string }

beforeAll(async () => {
  vi.stubEnv('BASE_URL', 'http://localhost:3000')
  vi.stubEnv('SECRET', randomUUID())
  testing = await testDatabase()
  useDatabase(testing.db)
  coordinator = await makePerson(testing.db)
})
afterAll(() => testing.drop())

beforeEach(async () => {
  organisationId = (await makeOrganisation(testing.db)).id
  caseworker = await makePerson(testing.db, { role: 'caseworker', organisationId })
  campaign = await makeCampaign(testing.db)
})

const gift = (person: { id: string }, campaignId = campaign.id) => ({
  db: testing.db,
  person,
  personId: caseworker.id,
  organisationId,
  campaignId,
  now,
})
const reads = async () =>
  campaignsFor({ memberships: await membershipsOf(testing.db, { userId: caseworker.id, now }) }, 'reply.read')

test('a coordinator gives a campaign, and whoever sees the people sees whose it is; twice changes nothing', async () => {
  expect(await giveCampaign(gift(coordinator))).toEqual({ ok: true })
  expect(await giveCampaign(gift(coordinator))).toEqual({ ok: true })
  expect(await reads()).toEqual([campaign.id])
  const people = await peopleOf(testing.db, organisationId)
  expect(people.find(({ id }) => id === caseworker.id)?.campaigns).toEqual([
    { id: campaign.id, title: campaign.title },
  ])
  expect(await testing.db.auditEntry.findMany({ where: { subjectId: caseworker.id } })).toMatchObject([
    { actorId: coordinator.id, action: 'case.given', detail: { organisationId, campaignId: campaign.id } },
  ])
})

test('taken back, they read none of its answers, and what they had in hand is anybody’s', async () => {
  const other = await makeCampaign(testing.db)
  for (const { id } of [campaign, other]) await giveCampaign(gift(coordinator, id))
  const mine = { assignedToId: caseworker.id, claimedById: caseworker.id, claimedAt: now }
  const answer = async (campaignId: string) =>
    makeReply(testing.db, { letterId: (await makeLetter(testing.db, { campaignId })).id, ...mine })
  const [gone, kept] = [await answer(campaign.id), await answer(other.id)]
  expect(await takeCampaign(gift(coordinator))).toEqual({ ok: true })
  expect(await reads()).toEqual([other.id])
  const find = ({ id }: { id: string }) => testing.db.reply.findUniqueOrThrow({ where: { id } })
  expect(await find(gone)).toMatchObject({ assignedToId: null, claimedById: null, claimedAt: null })
  expect(await find(kept)).toMatchObject(mine)
})

test('nobody else gives, not even an officer of their organisation', async () => {
  for (const role of ['officer', 'editor', 'viewer', 'caseworker'] as const) {
    const person = await makePerson(testing.db, { role, organisationId })
    expect(await giveCampaign(gift(person))).toMatchObject({ reason: 'not_allowed' })
    expect(await takeCampaign(gift(person))).toMatchObject({ reason: 'not_allowed' })
  }
  expect(await reads()).toEqual([])
})

test('only a caseworker is given one, and only one that there is', async () => {
  const viewer = await makePerson(testing.db, { role: 'viewer', organisationId })
  expect(await giveCampaign({ ...gift(coordinator), personId: viewer.id })).toMatchObject({
    reason: 'no_caseworker',
  })
  expect(await giveCampaign(gift(coordinator, randomUUID()))).toMatchObject({ reason: 'unknown_campaign' })
})

test('given another role they keep none of them, and the role given again comes without', async () => {
  await giveCampaign(gift(coordinator))
  const change = { db: testing.db, person: coordinator, personId: caseworker.id, organisationId, now }
  await giveRole({ ...change, role: 'viewer' })
  expect(await reads()).toEqual([])
  await giveRole({ ...change, role: 'caseworker' })
  expect(await reads()).toEqual([])
})

test('given at the moment the role is taken away, nothing is left behind', async () => {
  await Promise.all([
    giveCampaign(gift(coordinator)),
    takeRole({ db: testing.db, person: coordinator, personId: caseworker.id, organisationId, now }),
  ])
  expect(await reads()).toEqual([])
  expect(await testing.db.givenCampaign.count({ where: { campaignId: campaign.id } })).toBe(0)
})
