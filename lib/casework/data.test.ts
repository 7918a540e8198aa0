import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dateOf } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeFollowUp, makePromise, makeStance } from '#prisma/seed/casework-factories.ts'
import {
  makeCampaign,
  makeOrganisation,
  makePerson,
  makeSeatAndMember,
  somebody,
} from '#prisma/seed/factories.ts'
import { followUpsOf, openPromisesDue, promisesOf, stancesByMember, stancesOf } from './data.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

const aMember = async () => (await makeSeatAndMember(data.db)).member.id
const aCampaign = async () => (await makeCampaign(data.db)).id
const at = (time: string) => new Date(`2026-03-10T${time}:00Z`)

describe('a member’s stance', () => {
  test('is the newest that was not taken back; the others are its history', async () => {
    const [memberId, campaignId] = [await aMember(), await aCampaign()]
    await makeStance(data.db, { memberId, campaignId, stance: 'undecided', recordedAt: at('09:00') })
    await makeStance(data.db, { memberId, campaignId, stance: 'supports', recordedAt: at('10:00') })
    await makeStance(data.db, {
      ...{ memberId, campaignId, stance: 'opposes', recordedAt: at('11:00') },
      ...{ takenBackAt: at('11:05'), takenBackById: await somebody(data.db) },
    })
    const found = await stancesOf(data.db, { memberId })
    expect(found.map(({ stance, current }) => [stance, current])).toEqual([
      ['opposes', false],
      ['supports', true],
      ['undecided', false],
    ])
    expect(await stancesByMember(data.db, { campaignId })).toEqual(new Map([[memberId, 'supports']]))
  })

  test('is one for each campaign, and one for each member', async () => {
    const [first, second] = [await aMember(), await aMember()]
    const [campaignId, another] = [await aCampaign(), await aCampaign()]
    await makeStance(data.db, { memberId: first, campaignId, stance: 'leans_towards' })
    await makeStance(data.db, { memberId: second, campaignId, stance: 'opposes' })
    await makeStance(data.db, { memberId: first, campaignId: another, stance: 'leans_against' })
    expect((await stancesOf(data.db, { memberId: first })).filter(({ current }) => current)).toHaveLength(2)
    expect(await stancesByMember(data.db, { campaignId })).toEqual(
      new Map([
        [first, 'leans_towards'],
        [second, 'opposes'],
      ]),
    )
  })
})

describe('promises', () => {
  test('of a member come newest first, with their campaign and who recorded them', async () => {
    const [memberId, campaignId] = [await aMember(), await aCampaign()]
    await makePromise(data.db, { memberId, campaignId, what: 'Earlier', madeOn: dateOf('2026-02-01') })
    await makePromise(data.db, { memberId, campaignId, what: 'Later', madeOn: dateOf('2026-03-01') })
    expect(await promisesOf(data.db, { memberId })).toMatchObject([
      {
        what: 'Later',
        madeOn: '2026-03-01',
        dueOn: '',
        recordedBy: 'Ola Officer',
        campaign: { id: campaignId },
      },
      { what: 'Earlier', madeOn: '2026-02-01' },
    ])
  })

  test('that are due are open and were to be kept before that day', async () => {
    const [memberId, campaignId] = [await aMember(), await aCampaign()]
    const promise = (what: string, more: object) =>
      makePromise(data.db, { memberId, campaignId, what, ...more })
    await promise('Due', { dueOn: dateOf('2026-03-01') })
    await promise('On the day', { dueOn: dateOf('2026-03-10') })
    await promise('No day', {})
    await promise('Kept', { dueOn: dateOf('2026-03-01'), state: 'kept', endedOn: dateOf('2026-03-02') })
    const due = await openPromisesDue(data.db, { before: '2026-03-10', take: 1_000 })
    expect(due.filter(({ member }) => member.id === memberId).map(({ what }) => what)).toEqual(['Due'])
  })
})

test('follow-ups are those of all that is named, what is due first', async () => {
  const organisationId = (await makeOrganisation(data.db)).id
  const person = await makePerson(data.db, { role: 'officer', organisationId })
  const memberId = await aMember()
  const task = (what: string, more: object) => makeFollowUp(data.db, { what, organisationId, ...more })
  await task('Later', { dueOn: dateOf('2026-04-01'), personId: person.id })
  await task('Sooner', { dueOn: dateOf('2026-03-01'), memberId })
  await task('Done', { state: 'done', endedAt: at('09:00'), personId: person.id })
  await makeFollowUp(data.db, { what: 'Of others', memberId })
  const words = async (of: Parameters<typeof followUpsOf>[1]) =>
    (await followUpsOf(data.db, of)).map(({ what }) => what)
  expect(await words({ organisationIds: [organisationId], state: 'open' })).toEqual(['Sooner', 'Later'])
  expect(await words({ personId: person.id, state: 'open' })).toEqual(['Later'])
  expect(await words({ memberId, organisationIds: [organisationId] })).toEqual(['Sooner'])
  expect(await words({ organisationIds: [] })).toEqual([])
  expect((await followUpsOf(data.db, { personId: person.id, state: 'open' }))[0]).toMatchObject({
    personName: person.name,
    dueOn: '2026-04-01',
  })
})
