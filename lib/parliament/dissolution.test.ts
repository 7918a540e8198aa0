import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makePerson } from '#prisma/seed/factories.ts'
import { dissolved } from './data.ts'
import { dissolveParliament } from './dissolve-parliament.ts'
import { latestDissolution } from './latest-dissolution.ts'
import { recallParliament } from './recall-parliament.ts'
import { takeBackDissolution } from './take-back-dissolution.ts'

let test: TestDatabase
let db: Database
let coordinator: { id: string }
const now = new Date('2026-11-22T12:00:00Z')
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
  coordinator = await makePerson(db)
})
beforeEach(async () => {
  await db.dissolution.deleteMany()
  await db.auditEntry.deleteMany()
})
afterAll(() => test.drop())

const dissolve = (dissolvedOn: string, person = coordinator) =>
  dissolveParliament({ db, person, typed: { dissolvedOn }, now })
const openId = async () => (await latestDissolution(db))?.id ?? ''
const elect = async (electedOn: string, person = coordinator) =>
  recallParliament({ db, person, id: await openId(), typed: { electedOn }, now })
const takeBack = async (person = coordinator) => takeBackDissolution({ db, person, id: await openId(), now })
const told = async () =>
  (await db.auditEntry.findMany({ orderBy: { at: 'asc' } })).map(({ action, detail }) => [action, detail])
const on = (day: string) => dissolved(db, new Date(`${day}T12:00:00Z`))

describe('a dissolution', () => {
  it('begins on its day and ends with the election, each in the audit', async () => {
    expect(await dissolve('2026-11-02')).toEqual({ ok: true })
    expect([await on('2026-11-01'), await on('2026-11-02'), await on('2027-02-01')]).toEqual([
      false,
      true,
      true,
    ])
    expect(await elect('2026-11-20')).toEqual({ ok: true })
    expect([await on('2026-11-19'), await on('2026-11-22')]).toEqual([true, false])
    expect(await told()).toEqual([
      ['parliament.dissolved', { dissolvedOn: '2026-11-02' }],
      ['parliament.elected', { electedOn: '2026-11-20' }],
    ])
  })

  it('may be known beforehand', async () => {
    expect(await dissolve('2026-12-01')).toEqual({ ok: true })
    expect([await on('2026-11-30'), await on('2026-12-01')]).toEqual([false, true])
  })

  it.each([
    ['no day', ''],
    ['a day there is not', '2026-02-30'],
    ['a year mistyped', '2062-11-22'],
  ])('is refused with %s', async (_, day) => {
    expect(await dissolve(day)).toMatchObject({
      reason: 'invalid',
      fields: { dissolvedOn: expect.any(String) },
    })
    expect(await latestDissolution(db)).toBeNull()
  })

  it('is one at a time, and comes after the last election', async () => {
    await dissolve('2026-11-02')
    expect(await dissolve('2026-11-03')).toMatchObject({ reason: 'recorded_already' })
    await elect('2026-11-20')
    expect(await dissolve('2026-11-19')).toMatchObject({ reason: 'invalid' })
    expect(await dissolve('2026-11-21')).toEqual({ ok: true })
  })

  it('can be taken back while no election has ended it', async () => {
    await dissolve('2026-11-02')
    expect(await takeBack()).toEqual({ ok: true })
    expect(await on('2026-11-22')).toBe(false)
    await dissolve('2026-11-03')
    await elect('2026-11-20')
    expect(await takeBack()).toMatchObject({ reason: 'not_dissolved' })
  })

  it('is a coordinator’s to record, to end and to take back', async () => {
    const officer = await makePerson(db, { role: 'officer' })
    expect(await dissolve('2026-11-02', officer)).toMatchObject({ reason: 'not_allowed' })
    await dissolve('2026-11-02')
    expect(await elect('2026-11-20', officer)).toMatchObject({ reason: 'not_allowed' })
    expect(await takeBack(officer)).toMatchObject({ reason: 'not_allowed' })
    expect(await on('2026-11-22')).toBe(true)
  })
})

describe('an election', () => {
  it('comes after the dissolution, and is not recorded before it is over', async () => {
    await dissolve('2026-11-02')
    for (const day of ['2026-11-01', '2026-11-23', '']) {
      expect(await elect(day)).toMatchObject({ reason: 'invalid', fields: { electedOn: expect.any(String) } })
    }
    expect(await on('2026-11-22')).toBe(true)
  })

  it('ends one dissolution once', async () => {
    expect(await elect('2026-11-20')).toMatchObject({ reason: 'not_dissolved' })
    await dissolve('2026-11-02')
    await elect('2026-11-20')
    expect(await elect('2026-11-21')).toMatchObject({ reason: 'not_dissolved' })
  })
})

describe('two at once', () => {
  it('record one dissolution', async () => {
    const another = await makePerson(db)
    const both = await Promise.all([
      dissolve('2026-11-02'),
      dissolve('2026-11-03', another),
      dissolve('2026-11-02'),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.filter((each) => !each.ok && each.reason === 'recorded_already')).toHaveLength(2)
    expect(await db.dissolution.count()).toBe(1)
  })

  it('end it and take it back: one of the two', async () => {
    await dissolve('2026-11-02')
    const [elected, taken] = await Promise.all([elect('2026-11-20'), takeBack()])
    expect([elected.ok, taken.ok].toSorted()).toEqual([false, true])
    expect(await db.dissolution.count()).toBe(elected.ok ? 1 : 0)
    expect(await on('2026-11-22')).toBe(false)
  })
})
