import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { factsOnADay } from '#prisma/seed/facts-on-a-day.ts'
import { bundledFacts, seedSeats } from '#prisma/seed/parliament.ts'
import { bringFactsUpToDate, FACTS_SETTING, type ParliamentFacts } from './bring-facts-up-to-date.ts'
import { seatsWithMembers } from './data.ts'

const bundled = bundledFacts()
const inSpring = factsOnADay(bundled, '2026-05-01')
const MAKERFIELD = 'E14001350'
const ABERDEEN_SOUTH = 'S14000061'
const ARBROATH = 'S14000066'
const CHANGED = [ABERDEEN_SOUTH, ARBROATH, MAKERFIELD]

let test: TestDatabase
let db: Database
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
  await db.$transaction((tx) => seedSeats(tx))
})
afterAll(() => test.drop())
beforeEach(async () => {
  await db.auditEntry.deleteMany()
  await db.incumbency.deleteMany()
  await db.member.deleteMany()
  await db.setting.deleteMany()
})

const bring = (facts: ParliamentFacts) => db.$transaction((tx) => bringFactsUpToDate(tx, facts))
const noon = (day: string) => new Date(`${day}T12:00:00Z`)
async function holders(day: string) {
  const seats = await seatsWithMembers(db, CHANGED, noon(day))
  return Object.fromEntries(seats.map(({ name, member }) => [name, member?.name ?? null]))
}
const everything = async () => ({
  members: await db.member.findMany({ orderBy: { id: 'asc' } }),
  incumbencies: await db.incumbency.findMany({ orderBy: [{ gssCode: 'asc' }, { startedOn: 'asc' }] }),
})

describe('a database with the MPs of spring', () => {
  beforeEach(() => bring(inSpring))

  it('gets the ones of today: three seats changed hands', async () => {
    expect(await holders('2026-06-28')).toEqual({
      'Aberdeen South': 'Stephen Flynn',
      'Arbroath and Broughty Ferry': 'Stephen Gethins',
      Makerfield: 'Josh Simons',
    })
    const brought = await bring(bundled)
    expect(brought?.changedHands.toSorted()).toEqual([MAKERFIELD, ABERDEEN_SOUTH, ARBROATH].toSorted())
    expect(await holders('2026-06-28')).toEqual({
      'Aberdeen South': 'Douglas Lumsden',
      'Arbroath and Broughty Ferry': 'Lara Bird',
      Makerfield: 'Andy Burnham',
    })
    expect(await db.incumbency.count({ where: { endedOn: null } })).toBe(650)
  })

  it('keeps who held the seats before, and the gap between', async () => {
    await bring(bundled)
    expect(await holders('2026-05-13')).toMatchObject({ 'Aberdeen South': 'Stephen Flynn' })
    expect(await holders('2026-05-14')).toMatchObject({ 'Aberdeen South': null, Makerfield: 'Josh Simons' })
    expect(await holders('2026-06-18')).toMatchObject({ 'Aberdeen South': null, Makerfield: null })
    expect(await holders('2026-06-19')).toMatchObject({ Makerfield: 'Andy Burnham' })
    expect(
      await db.incumbency.findMany({
        where: { gssCode: MAKERFIELD },
        orderBy: { startedOn: 'asc' },
        select: { memberId: true, beganBy: true, endedBy: true },
      }),
    ).toEqual([
      { memberId: 5060, beganBy: 'general_election', endedBy: 'resigned' },
      { memberId: 1427, beganBy: 'by_election', endedBy: null },
    ])
  })

  it('gets them once: the second time changes nothing and leaves no trace', async () => {
    await bring(bundled)
    const once = await everything()
    expect(await bring(bundled)).toBeNull()
    expect(await everything()).toEqual(once)
    const audit = await db.auditEntry.findMany({ where: { from: inSpring.asOf } })
    expect(audit).toMatchObject([{ action: 'parliament.facts_updated', to: '2026-06-28' }])
    expect(await db.setting.findUnique({ where: { key: FACTS_SETTING } })).toMatchObject({
      value: { asOf: '2026-06-28' },
    })
  })

  it('does not go back to older facts', async () => {
    await bring(bundled)
    expect(await bring(inSpring)).toBeNull()
    expect(await holders('2026-06-28')).toMatchObject({ Makerfield: 'Andy Burnham' })
  })

  it('moves members to their party of today, and leaves what staff keep of them', async () => {
    const tewkesbury = { id: 5354 }
    expect(await db.member.findUnique({ where: tewkesbury })).toMatchObject({ party: 'Liberal Democrat' })
    const byStaff = {
      email: 'office@tewkesbury.example',
      emailSuspect: true,
      postOnly: true,
      kind: 'minister',
    } as const
    await db.member.update({ where: tewkesbury, data: byStaff })
    await bring(bundled)
    expect(await db.member.findUnique({ where: tewkesbury })).toMatchObject({
      ...byStaff,
      party: 'Independent',
      partyAbbreviation: 'Ind',
    })
  })
})

it('a database seeded before the facts had a date gets them too', async () => {
  await bring(inSpring)
  await db.setting.deleteMany()
  expect((await bring(bundled))?.changedHands).toHaveLength(3)
})

it('an empty database gets all of them, and no seat of it changed hands', async () => {
  expect(await bring(bundled)).toEqual({ changedHands: [] })
  expect(await db.incumbency.count()).toBe(697)
  expect(await db.member.count()).toBe(655)
})

it('the Speaker and those who do not take their seats are known by their party', async () => {
  await bring(bundled)
  expect(await db.member.count({ where: { kind: 'speaker' } })).toBe(1)
  expect(await db.member.count({ where: { kind: 'abstentionist' } })).toBe(7)
})

it('who left and came back, or changed party, is one member with all of the times', async () => {
  await bring(bundled)
  const [member] = await db.member.findMany({
    where: { name: 'Brian Leishman' },
    include: { incumbencies: { orderBy: { startedOn: 'asc' } } },
  })
  expect(member?.party).toBe('Labour')
  expect(member?.incumbencies.map(({ party, beganBy, endedBy }) => [party, beganBy, endedBy])).toEqual([
    ['Labour', 'general_election', 'changed_party'],
    ['Independent', 'changed_party', 'whip_restored'],
    ['Labour', 'whip_restored', null],
  ])
})
