import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { membershipsOf } from '#lib/accounts/data.ts'
import type { Person } from '#lib/accounts/schema.ts'
import type { Database } from '#lib/platform/database.ts'
import type { CountOf } from '#lib/platform/generated/prisma/enums.ts'
import { dateOf } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { readFilter } from '#lib/segments/filter.ts'
import { makeCampaign, makeOrganisation, makePerson, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { everythingTold } from './testing/everything-told.ts'

let testing: TestDatabase
let db: Database
let officer: Person
let coordinator: Person
let campaigns: { id: string; slug: string }[]
let organisationId: string
let places: { gssCode: string; memberId: number }[]
const now = new Date('2026-07-10T12:00:00Z')
const DAYS = ['2026-07-06', '2026-07-07', '2026-07-08'] as const

beforeAll(async () => {
  testing = await testDatabase()
  db = testing.db
  organisationId = (await makeOrganisation(db)).id
  campaigns = [await makeCampaign(db), await makeCampaign(db)]
  places = []
  for (let n = 0; n < 5; n += 1) {
    const { seat, member } = await makeSeatAndMember(db, { seat: { name: `Seat ${n}` } })
    places.push({ gssCode: seat.gssCode, memberId: member.id })
  }
  const person = async (given: Parameters<typeof makePerson>[1]) => {
    const { id, name, email } = await makePerson(db, given)
    return { id, name, email, twoFactor: false, memberships: await membershipsOf(db, { userId: id, now }) }
  }
  officer = await person({ role: 'officer', organisationId })
  coordinator = await person({})
})
beforeEach(() => db.count.deleteMany())
afterAll(() => testing.drop())

/**
 * How many letters of a campaign there are, by what a page counts them by. The last of each list is there to lend: it is two
 * more than a multiple of five, so that it can take two letters or give them and is told as before.
 */
type Counted = { seats: number[]; ways: number[]; answered: number[]; unconfirmed: number; days: number[] }
type World = [Counted, Counted]

const few = fc.integer({ min: 0, max: 14 })
const lends = fc.constantFrom(7, 12, 52)
const counted: fc.Arbitrary<Counted> = fc.record({
  seats: fc.tuple(few, few, few, few, lends).map((all) => [...all]),
  ways: fc.tuple(few, few, lends).map((all) => [...all]),
  answered: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }),
  unconfirmed: few,
  days: fc.tuple(few, lends).map((all) => [...all]),
})

/** The same world with one letter more or less, or two, where few wrote: somewhere else as many less or more. */
type Twist = { campaign: 0 | 1; list: 'seats' | 'ways' | 'days'; at: number; to: number }

function twisted(world: World, { campaign, list, at, to }: Twist): World | null {
  const other = structuredClone(world)
  const counts = other[campaign][list]
  const last = counts.length - 1
  const from = counts[at % last] ?? 0
  if (from > 4 || from === to || Math.abs(to - from) > 2) return null
  counts[at % last] = to
  counts[last] = (counts[last] ?? 0) + from - to
  return other
}

async function put(world: World) {
  await db.count.deleteMany()
  for (const [at, { seats, ways, answered, unconfirmed, days }] of world.entries()) {
    const campaignId = campaigns[at]?.id
    const sent = sum(seats)
    const row = (what: CountOf, n: number, by: object = {}) => ({ what, campaignId, n, ...by })
    const confirmedByDay = [...days, Math.max(0, sent - sum(days))]
    const rows = [
      row('letters_by_state', sent, { state: 'sent' }),
      row('letters_by_state', unconfirmed, { state: 'awaiting_confirmation' }),
      ...confirmedByDay.flatMap((n, day) =>
        (['letters_confirmed', 'letters_sent', 'letters_written'] as const).map((what) =>
          row(what, n + (what === 'letters_written' && day === 2 ? unconfirmed : 0), {
            day: dateOf(DAYS[day] ?? DAYS[0]),
          }),
        ),
      ),
      ...ways.map((n, way) => row('letters_by_way', n, { organisationId, detail: `utm_source=${way}` })),
      row('letters_by_organisation', sum(ways), { organisationId }),
      ...seats.map((n, seat) => row('letters_by_member', n, places[seat])),
      ...seats.map((n, seat) => row('letters_by_month', n, { ...places[seat], day: dateOf('2026-07-01') })),
      ...answered.flatMap((n, seat) =>
        (seats[seat] ?? 0) >= n ? [row('answers_by_member', n, places[seat])] : [],
      ),
    ]
    await db.count.createMany({ data: rows.filter(({ n }) => n > 0) })
  }
}

const sum = (counts: number[]) => counts.reduce((all, n) => all + n, 0)
const told = (person: Person) => everythingTold(db, { person, campaigns, now })

describe('whoever may not see counts from 1 to 4', () => {
  test('is shown the same whichever of them it is: on all pages and files, under all filters', async () => {
    const twist: fc.Arbitrary<Twist> = fc.record({
      campaign: fc.constantFrom(0, 1),
      list: fc.constantFrom('seats', 'ways', 'days'),
      at: fc.integer({ min: 0, max: 3 }),
      to: fc.integer({ min: 0, max: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.tuple(counted, counted), twist, async (world, how) => {
        const other = twisted(world, how)
        fc.pre(other !== null)
        await put(world)
        const [seen, known] = [await told(officer), await told(coordinator)]
        if (other) await put(other)
        expect(await told(officer)).toEqual(seen)
        expect(await told(coordinator)).not.toEqual(known)
      }),
      { numRuns: 15, seed: 26, endOnFailure: true },
    )
  }, 120_000)

  test('cannot subtract 11 confirmed from 12 written, nor what one campaign adds to all', async () => {
    const none: Counted = {
      seats: [0, 0, 0, 0, 0],
      ways: [0, 0, 0],
      answered: [],
      unconfirmed: 0,
      days: [0, 0],
    }
    await put([
      { ...none, seats: [11, 0, 0, 0, 0], unconfirmed: 1, days: [0, 11] },
      { ...none, seats: [2, 0, 0, 0, 0], days: [0, 2] },
    ])
    const { dashboards } = await told(officer)
    const [first, second, all] = dashboards.map(({ letters, days }) => ({
      written: letters.written,
      last: days.at(-1),
    }))
    expect(first).toMatchObject({ written: 10, last: { written: 10, confirmed: 10, delivered: 10 } })
    expect(second).toMatchObject({ written: null, last: { written: null } })
    expect(all).toMatchObject({ written: 10, last: { written: 10 } })
  })

  test('is told nothing of fewer than five by asking for exactly so many', async () => {
    const none: Counted = { seats: [], ways: [], answered: [], unconfirmed: 0, days: [] }
    await put([{ ...none, seats: [3, 0, 0, 0, 8], answered: [1] }, none])
    const { filtered } = await told(officer)
    const left = (address: string) => filtered[address]
    for (const address of ['letters=3-3', 'letters=1-', 'letters=1-4', 'silent=no', 'answers=1-'])
      expect([address, left(address)?.includes(places[0]?.gssCode ?? '')]).toEqual([address, false])
    expect(readFilter({ letters: '1-4' }).letters).toBe('1-4')
  })
})
