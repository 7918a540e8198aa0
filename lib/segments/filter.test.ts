import { describe, expect, test } from 'vitest'
import { chooses, narrows, readFilter, type SegmentFilter, toggled, writeFilter } from './filter.ts'
import { matchesFilter } from './matches-filter.ts'
import { readRange, within, writeRange } from './ranges.ts'
import type { SeatRow } from './seat-row.ts'

describe('a filter in an address', () => {
  test('is read and written again as it was', () => {
    const address =
      'campaign=seen-in-time&nation=wales%2Cscotland&party=Labour+%28Co-op%29&stance=supports%2Cnone&silent=yes' +
      '&letters=5-19&answers=-0&promises=open&majority=-999&figure=deprivation%3A1-2.5'
    const filter = readFilter(Object.fromEntries(new URLSearchParams(address)))
    expect(filter).toMatchObject({ nation: ['wales', 'scotland'], party: ['Labour (Co-op)'], silent: 'yes' })
    expect(writeFilter(filter)).toBe(address)
  })

  test('is made of what can be read; the rest is as if it were not there', () => {
    const filter = readFilter({
      nation: 'france',
      stance: 'loves',
      silent: 'maybe',
      letters: '-',
      majority: 'many',
      figure: 'deprivation',
      campaign: '../etc',
      other: 'x',
    })
    expect(writeFilter(filter)).toBe('')
    expect(narrows(filter)).toBe(false)
  })

  test('takes values of one name together, wherever in the address they stand', () => {
    expect(readFilter({ stance: ['supports', 'opposes'] }).stance).toEqual(['supports', 'opposes'])
  })

  test('a value that is pressed is put in, and taken out again', () => {
    const once = toggled(readFilter({ nation: 'wales' }), 'nation', 'scotland')
    expect(once.nation).toEqual(['wales', 'scotland'])
    expect(toggled(once, 'nation', 'wales').nation).toEqual(['scotland'])
    const range = toggled({}, 'letters', '5-19')
    expect(range.letters).toBe('5-19')
    expect(chooses(range, 'letters', '5-19')).toBe(true)
    expect(toggled(range, 'letters', '20-49').letters).toBe('20-49')
    expect(toggled(range, 'letters', '5-19').letters).toBeUndefined()
  })
})

test('a range has both its ends, or one of them', () => {
  expect(readRange('5-19')).toEqual({ from: 5, to: 19 })
  expect(readRange('20-')).toEqual({ from: 20, to: null })
  expect(readRange('-0.5')).toEqual({ from: null, to: 0.5 })
  expect(readRange('19')).toBeNull()
  expect(writeRange({ from: 20, to: null })).toBe('20-')
  expect([4, 5, 19, 20].map((n) => within({ from: 5, to: 19 }, n))).toEqual([false, true, true, false])
})

describe('what a filter leaves', () => {
  const seat: SeatRow = {
    gssCode: 'W07000081',
    name: 'Aberexample',
    nation: 'wales',
    hexQ: 1,
    hexR: 1,
    member: {
      id: 1,
      name: 'Ann Invented',
      party: 'Labour',
      partyAbbreviation: 'Lab',
      partyColour: '#d50000',
      invented: true,
    },
    stances: ['supports'],
    promises: [],
    letters: null,
    answers: null,
    answered: null,
    majority: 420,
    figures: { deprivation: 3 },
  }
  const leaves = (filter: SegmentFilter, given: Partial<SeatRow> = {}) =>
    matchesFilter({ ...seat, ...given }, filter)

  test.each<[SegmentFilter, boolean]>([
    [{}, true],
    [{ nation: ['wales', 'england'] }, true],
    [{ nation: ['england'] }, false],
    [{ party: ['Labour'] }, true],
    [{ stance: ['supports'] }, true],
    [{ stance: ['none'] }, false],
    [{ promises: ['none'] }, true],
    [{ promises: ['open'] }, false],
    [{ majority: '-999' }, true],
    [{ majority: '1000-' }, false],
    [{ figure: 'deprivation:3-5' }, true],
    [{ figure: 'deprivation:4-5' }, false],
    [{ nation: ['wales'], majority: '1000-' }, false],
  ])('%j: %s', (filter, left) => {
    expect(leaves(filter)).toBe(left)
  })

  test('a count that is too few to be told lies in the lowest class, none as few', () => {
    expect(leaves({ letters: '0-4' })).toBe(true)
    expect(leaves({ letters: '1-' })).toBe(false)
    expect(leaves({ letters: '5-19' }, { letters: 15 })).toBe(true)
  })

  test('who was not written to is neither silent nor has answered', () => {
    expect(leaves({ silent: 'yes' })).toBe(false)
    expect(leaves({ silent: 'no' })).toBe(false)
    expect(leaves({ silent: 'yes' }, { answered: false })).toBe(true)
    expect(leaves({ silent: 'no' }, { answered: true })).toBe(true)
  })

  test('a seat that nobody holds is found as vacant, and by no party', () => {
    expect(leaves({ party: ['vacant'] }, { member: null })).toBe(true)
    expect(leaves({ party: ['Labour'] }, { member: null })).toBe(false)
  })
})
