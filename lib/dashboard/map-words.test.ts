import { expect, test } from 'vitest'
import type { MapClass } from './map-classes.ts'
import type { MappedSeat } from './map-data.ts'
import { seatWords } from './map-words.ts'

const inClass = (name: string, sign?: string): MapClass => ({
  name,
  look: 'nothing',
  sign,
  filter: null,
  has: () => true,
})
const seat = (given: Partial<MappedSeat> = {}): MappedSeat => ({
  gssCode: 'E14000001',
  name: 'Testham',
  nation: 'england',
  hexQ: 0,
  hexR: 0,
  member: {
    id: 1,
    name: 'Ann Example',
    party: 'Labour',
    partyAbbreviation: 'Lab',
    partyColour: '#d50000',
    invented: true,
  },
  stances: [],
  promises: [],
  letters: 12,
  answers: null,
  answered: null,
  majority: 1_234,
  figures: { waiting: 12.25 },
  class: inClass('Leans towards', '+'),
  left: true,
  ...given,
})

test('a seat is said with who holds it, its class and its counts', () => {
  expect(seatWords(seat(), { kind: 'stance' }, null)).toBe(
    'Testham: Ann Example (invented), Labour. Stance: leans towards. Letters: 12. Answers: fewer than 5.',
  )
  expect(seatWords(seat({ member: null }), { kind: 'majority' }, null)).toContain(
    'Testham: vacant. Majority: 1,234.',
  )
})

test('what stands in it as letters is said too, and a figure as it is told', () => {
  expect(seatWords(seat({ class: inClass('Labour', 'Lab') }), { kind: 'party' }, null)).toContain(
    'Labour, Lab.',
  )
  const figure = {
    slug: 'waiting',
    name: 'Weeks of waiting',
    unit: 'weeks',
    decimals: 1,
    source: '',
    caution: '',
    asOf: new Date(),
  }
  expect(seatWords(seat(), { kind: 'figure', slug: 'waiting' }, figure)).toContain(
    'Weeks of waiting: 12.3 weeks.',
  )
})
