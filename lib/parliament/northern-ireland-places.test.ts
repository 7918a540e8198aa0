import { expect, test } from 'vitest'
import { northernIrelandPlaces, seatsOfPlace } from './northern-ireland-places.ts'
import { NORTHERN_IRELAND_SEATS } from './northern-ireland-seats.ts'

test('a town or council leads to its seat, and to each it may lie in', () => {
  expect(seatsOfPlace('lisburn')).toEqual(['N05000009'])
  expect(seatsOfPlace(' DERRY ')).toEqual(['N05000008'])
  expect(seatsOfPlace('Belfast City Council')).toHaveLength(4)
  expect(seatsOfPlace('Newry, Mourne & Down District Council')).toContain('N05000015')
  expect(seatsOfPlace('Fermanagh & Omagh')).toEqual(['N05000007', 'N05000018'])
  expect(seatsOfPlace('Ballym')).toEqual(['N05000012'])
  for (const none of ['', 'Be', 'Leeds', '???', 'and']) expect(seatsOfPlace(none)).toEqual([])
})

test('every seat is reached by some place, and every place leads to known seats', () => {
  const reached = new Set(northernIrelandPlaces.flatMap(seatsOfPlace))
  expect([...reached].sort()).toEqual([...NORTHERN_IRELAND_SEATS])
})
