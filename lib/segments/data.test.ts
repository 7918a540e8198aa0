import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makePromise, makeStance } from '#prisma/seed/casework-factories.ts'
import { makeCampaign, makeLetter, makeReply, makeSeatAndMember, somebody } from '#prisma/seed/factories.ts'
import { membersOf, seatRows, seatsOf } from './data.ts'

let testing: TestDatabase
const now = new Date()
beforeAll(async () => {
  testing = await testDatabase()
})
afterAll(() => testing.drop())

type Place = Awaited<ReturnType<typeof makeSeatAndMember>>
async function delivered({ seat, member }: Place, campaignId: string, count: number) {
  const letters = []
  for (let n = 0; n < count; n += 1)
    letters.push(
      await makeLetter(testing.db, { campaignId, gssCode: seat.gssCode, memberId: member.id, state: 'sent' }),
    )
  return letters
}
const rowOf = async ({ seat }: Place, campaignId?: string, exact = true) =>
  (await seatRows(testing.db, { exact, now, campaignId })).find(({ gssCode }) => gssCode === seat.gssCode)

describe('a seat', () => {
  test('is read with who holds it, what they were written, answered, said and promised', async () => {
    const { db } = testing
    const campaign = await makeCampaign(db)
    const place = await makeSeatAndMember(db, { seat: { nation: 'wales' } })
    const [first] = await delivered(place, campaign.id, 2)
    await makeReply(db, { letterId: first?.id ?? '', state: 'supportive' })
    const of = { memberId: place.member.id, campaignId: campaign.id }
    await makeStance(db, { ...of, stance: 'undecided', recordedAt: new Date('2026-01-01') })
    await makeStance(db, { ...of, stance: 'supports', recordedAt: new Date('2026-02-01') })
    await makeStance(db, {
      ...of,
      stance: 'opposes',
      recordedAt: new Date('2026-03-01'),
      takenBackAt: now,
      takenBackById: await somebody(db),
    })
    await makePromise(db, of)
    await db.seatResult.create({
      data: {
        gssCode: place.seat.gssCode,
        electedOn: new Date('2024-07-04'),
        electorate: 70_000,
        votes: 40_000,
        majority: 512,
        firstParty: 'Labour',
        secondParty: 'Conservative',
      },
    })
    expect(await rowOf(place, campaign.id)).toMatchObject({
      nation: 'wales',
      member: { id: place.member.id, name: place.member.name },
      letters: 2,
      answers: 1,
      answered: true,
      stances: ['supports'],
      promises: ['open'],
      majority: 512,
    })
    const other = await makeCampaign(db)
    expect(await rowOf(place, other.id)).toMatchObject({
      letters: 0,
      answered: null,
      stances: [],
      promises: [],
    })
  })

  test('with few letters tells nothing of them to who may not see small counts, nor whether they were answered', async () => {
    const { db } = testing
    const campaign = await makeCampaign(db)
    const few = await makeSeatAndMember(db)
    const many = await makeSeatAndMember(db)
    const [letter] = await delivered(few, campaign.id, 3)
    await makeReply(db, { letterId: letter?.id ?? '', state: 'supportive' })
    await delivered(many, campaign.id, 7)
    expect(await rowOf(few, campaign.id, false)).toMatchObject({
      letters: null,
      answers: null,
      answered: null,
    })
    expect(await rowOf(many, campaign.id, false)).toMatchObject({
      letters: 5,
      answers: null,
      answered: false,
    })
    const all = { exact: false, now }
    expect(await seatsOf(db, { ...all, filter: { campaign: campaign.slug, silent: 'yes' } })).toEqual([
      many.seat.gssCode,
    ])
  })

  test('of several campaigns each is told by itself and added up then', async () => {
    const place = await makeSeatAndMember(testing.db)
    await delivered(place, (await makeCampaign(testing.db)).id, 7)
    await delivered(place, (await makeCampaign(testing.db)).id, 4)
    expect((await rowOf(place, undefined, false))?.letters).toBe(5)
    expect((await rowOf(place))?.letters).toBe(11)
  })
})

test('a filter leaves seats and the members who hold them; a campaign that is not there leaves none', async () => {
  const { db } = testing
  const campaign = await makeCampaign(db)
  const welsh = await makeSeatAndMember(db, { seat: { nation: 'wales' }, member: { party: 'Green Party' } })
  const scot = await makeSeatAndMember(db, { seat: { nation: 'scotland' }, member: { party: 'Green Party' } })
  for (const { member } of [welsh, scot])
    await makeStance(db, { memberId: member.id, campaignId: campaign.id, stance: 'supports' })
  const asked = { exact: true, now }
  const filter = { campaign: campaign.slug, stance: ['supports' as const] }
  expect((await seatsOf(db, { ...asked, filter })).sort()).toEqual(
    [welsh.seat.gssCode, scot.seat.gssCode].sort(),
  )
  expect(await membersOf(db, { ...asked, filter: { ...filter, nation: ['wales'] } })).toEqual([
    welsh.member.id,
  ])
  expect(await seatsOf(db, { ...asked, filter: { campaign: 'no-such-campaign' } })).toEqual([])
})

test('the figure asked of is told of each seat that has it', async () => {
  const { db } = testing
  const { seat } = await makeSeatAndMember(db)
  await db.figure.create({
    data: {
      slug: 'waiting-weeks',
      name: 'Weeks of waiting',
      source: 'Invented for a test',
      asOf: new Date('2026-01-01'),
      seats: { create: { gssCode: seat.gssCode, value: 12.5 } },
    },
  })
  const filter = { figure: 'waiting-weeks:10-13' }
  expect(await seatsOf(db, { exact: true, now, filter })).toEqual([seat.gssCode])
})
