import { describe, expect, it } from 'vitest'
import type { MembershipFact } from '#lib/parliament/bring-facts-up-to-date.ts'
import { FACTS_AS_OF } from '#lib/parliament/facts-as-of.ts'
import { addDays } from '#lib/platform/london-day.ts'
import { bundledFacts } from './parliament.ts'

const { memberships } = bundledFacts()
const on = (day: string) =>
  memberships.filter(({ startedOn, endedOn }) => startedOn <= day && (endedOn === null || endedOn > day))
const holderOf = (gssCode: string, day: string) =>
  on(day)
    .filter((fact) => fact.gssCode === gssCode)
    .map(({ name, party }) => `${name}, ${party}`)

describe('the bundled memberships', () => {
  it('are known as of 28 June 2026, and of no later day', () => {
    expect(FACTS_AS_OF).toBe('2026-06-28')
    const days = memberships.flatMap(({ startedOn, endedOn }) => [startedOn, endedOn ?? startedOn])
    expect(days.filter((day) => day > FACTS_AS_OF || day < '2024-07-05')).toEqual([])
  })

  it('name exactly one holder of each of the 650 seats on that day, and nobody twice', () => {
    const sitting = on(FACTS_AS_OF)
    expect(sitting).toHaveLength(650)
    expect(new Set(sitting.map(({ gssCode }) => gssCode)).size).toBe(650)
    expect(new Set(sitting.map(({ memberId }) => memberId)).size).toBe(650)
    expect(sitting.filter(({ endedOn }) => endedOn !== null)).toEqual([])
  })

  it('let no seat have two holders and nobody two seats on any day since the election', () => {
    expect(overlaps(({ gssCode }) => gssCode)).toEqual([])
    expect(overlaps(({ memberId }) => String(memberId))).toEqual([])
  })

  it('give a member one name, whatever the party', () => {
    const names = Map.groupBy(memberships, ({ memberId }) => String(memberId))
    const several = [...names.values()].filter((facts) => new Set(facts.map(({ name }) => name)).size > 1)
    expect(several).toEqual([])
  })

  it('say why each began and ended', () => {
    expect(memberships.filter(({ endedOn, endedBy }) => (endedOn === null) !== (endedBy === null))).toEqual(
      [],
    )
  })
})

/** The by-elections until then, as Parliament recorded them: polling day, seat, who won, and who had left when. */
const byElections = [
  ['2025-05-01', 'E14001455', 'Sarah Pochin, reform', 'Mike Amesbury, independent', '2025-03-17'],
  ['2026-02-26', 'E14001251', 'Hannah Spencer, green', 'Andrew Gwynne, independent', '2026-01-23'],
  [
    '2026-06-18',
    'S14000061',
    'Douglas Lumsden, conservative',
    'Stephen Flynn, scottish-national-party',
    '2026-05-14',
  ],
  [
    '2026-06-18',
    'S14000066',
    'Lara Bird, scottish-national-party',
    'Stephen Gethins, scottish-national-party',
    '2026-05-14',
  ],
  ['2026-06-18', 'E14001350', 'Andy Burnham, labour', 'Josh Simons, labour', '2026-05-18'],
] as const

describe.each(byElections)('the by-election of %s in %s', (pollingDay, gssCode, winner, former, left) => {
  it(`is won by ${winner}, who holds the seat from the next day`, () => {
    expect(holderOf(gssCode, addDays(pollingDay, 1))).toEqual([winner])
    expect(holderOf(gssCode, FACTS_AS_OF)).toEqual([winner])
  })

  it(`follows a vacancy that began the day ${former} left`, () => {
    expect(holderOf(gssCode, addDays(left, -1))).toEqual([former])
    expect(holderOf(gssCode, left)).toEqual([])
    expect(holderOf(gssCode, pollingDay)).toEqual([])
  })
})

it('a change of party leaves no day between the two', () => {
  expect(holderOf('E14001542', '2026-06-18')).toEqual(['Cameron Thomas, liberal-democrat'])
  expect(holderOf('E14001542', '2026-06-19')).toEqual(['Cameron Thomas, independent'])
})

it('Clacton is as it was on the day of the facts, before its by-election of August', () => {
  expect(holderOf('E14001174', FACTS_AS_OF)).toEqual(['Nigel Farage, reform'])
})

/** Pairs of memberships with the same key of which one begins before the other has ended. */
function overlaps(keyOf: (fact: MembershipFact) => string) {
  return [...Map.groupBy(memberships, keyOf).values()].flatMap((facts) => {
    const inOrder = facts.toSorted((a, b) => a.startedOn.localeCompare(b.startedOn))
    return inOrder.filter((fact, at) => {
      const before = inOrder[at - 1]
      return before && (before.endedOn === null || before.endedOn > fact.startedOn)
    })
  })
}
