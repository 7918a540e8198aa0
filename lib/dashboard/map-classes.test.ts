import { describe, expect, test } from 'vitest'
import { toggled } from '#lib/segments/filter.ts'
import { matchesFilter } from '#lib/segments/matches-filter.ts'
import type { SeatRow } from '#lib/segments/seat-row.ts'
import { readColouring, writeColouring } from './map-by.ts'
import { classOf, mapClasses } from './map-classes.ts'

const seat = (given: Partial<SeatRow> = {}): SeatRow => ({
  gssCode: 'E14000001',
  name: 'Testham',
  nation: 'england',
  hexQ: 0,
  hexR: 0,
  member: null,
  stances: [],
  promises: [],
  letters: 0,
  answers: 0,
  answered: null,
  majority: null,
  figures: {},
  ...given,
})
const member = (party: string) => ({
  id: 1,
  name: 'Ann Invented',
  party,
  partyAbbreviation: party.slice(0, 3),
  partyColour: '#123456',
  invented: true,
})
const figure = { slug: 'waiting', unit: '%', decimals: 1 }

const rows = [
  seat({
    stances: ['supports', 'opposes'],
    letters: 3,
    answers: 1,
    answered: true,
    member: member('Labour'),
  }),
  seat({
    stances: ['undecided'],
    letters: 12,
    answered: false,
    promises: ['kept'],
    majority: 400,
    member: member('Green'),
  }),
  seat({ letters: 250, answers: 12, answered: true, promises: ['broken', 'open'], majority: 12_000 }),
  seat({ figures: { waiting: 1 } }),
  ...[2, 3, 3, 7, 9.5].map((waiting) => seat({ figures: { waiting }, member: member('Labour') })),
]
const kinds = ['stance', 'silence', 'letters', 'answers', 'promises', 'party', 'majority', 'figure-waiting']

describe.each(kinds)('coloured by %s', (by) => {
  const classes = mapClasses({ by: readColouring(by), rows, exact: true, figure })

  test('each seat whose number is known is in one class', () => {
    const none = rows.filter((row) => classOf(classes, row) === null)
    expect(none.every(({ majority }) => by === 'majority' && majority === null)).toBe(true)
  })

  test('a class that is pressed leaves its own seats', () => {
    for (const one of classes) {
      if (!one.filter) continue
      const filter = toggled({}, one.filter.key, one.filter.value)
      for (const row of rows.filter((each) => classOf(classes, each) === one))
        expect([one.name, matchesFilter(row, filter)]).toEqual([one.name, true])
    }
  })

  test('every colour has a name of its own', () => {
    expect(new Set(classes.map(({ name }) => name)).size).toBe(classes.length)
  })
})

test('of several stances the one least on our side is shown', () => {
  const classes = mapClasses({ by: { kind: 'stance' }, rows, exact: true, figure: null })
  expect(classOf(classes, seat({ stances: ['supports', 'opposes'] }))?.name).toBe('Opposes')
})

test('whoever may not see small counts has no class for them', () => {
  const names = (exact: boolean) =>
    mapClasses({ by: { kind: 'letters' }, rows, exact, figure: null }).map(({ name }) => name)
  expect(names(true).slice(0, 2)).toEqual(['None', '1 to 4'])
  expect(names(false).slice(0, 2)).toEqual(['Fewer than 5', '5 to 19'])
  const classes = mapClasses({ by: { kind: 'letters' }, rows, exact: false, figure: null })
  expect(classOf(classes, seat({ letters: null }))?.name).toBe('Fewer than 5')
})

test('a figure is cut into fifths of its seats, where its values allow', () => {
  const values = Array.from({ length: 100 }, (_, n) => seat({ figures: { waiting: n + 0.5 } }))
  const classes = mapClasses({ by: readColouring('figure-waiting'), rows: values, exact: true, figure })
  const sizes = classes.map((one) => values.filter((row) => classOf(classes, row) === one).length)
  expect(sizes).toEqual([20, 20, 20, 20, 20, 0])
  expect(classes[0]?.name).toBe('0.5% to 19.5%')
})

test('what colours the map is read from an address and written to it', () => {
  for (const by of kinds) expect(writeColouring(readColouring(by))).toBe(by)
  expect(readColouring('nonsense')).toEqual({ kind: 'stance' })
})
