import { describe, expect, it } from 'vitest'
import {
  areaOfKey,
  formatPostcodeKey,
  NOT_A_KEY,
  outwardTextOfKey,
  postcodeKey,
  readPostcodeKey,
  rowOfUnit,
  UNITS_PER_SECTOR,
} from '#lib/parliament/postcode-key.ts'

describe('postcode keys', () => {
  it.each([
    'M1 1AE',
    'B33 8TH',
    'W1A 0AX',
    'CR2 6XH',
    'DN55 1PT',
    'EC1A 1BB',
    'ZZ99 9ZZ',
    'A0 0AA',
    'ZZ9Z 9ZZ',
  ])('reads %s and writes it back', (postcode) => {
    const key = readPostcodeKey(postcode)
    expect(key).toBeGreaterThanOrEqual(0)
    expect(key).toBeLessThan(2 ** 31)
    expect(formatPostcodeKey(key)).toBe(postcode)
  })

  it.each([
    'sw1a1aa',
    ' SW1A 1AA ',
    'SW1A1 AA',
    's w 1 a 1 a a',
    '"SW1A-1AA",',
    'SW1A\u00a01AA',
    'SW1A\t1AA\r\n',
  ])('reads %j as SW1A 1AA', (text) => expect(readPostcodeKey(text)).toBe(readPostcodeKey('SW1A 1AA')))

  it.each(['w1 1aa', ' W1 1AA', 'W1  1AA'])('reads %j with its short outward part', (text) => {
    expect(formatPostcodeKey(readPostcodeKey(text))).toBe('W1 1AA')
  })

  it.each([
    ['nothing', ''],
    ['half a postcode', 'SW1A'],
    ['letters no unit has', 'SW1A 1AC'],
    ['a letter for the sector', 'SW1A AAA'],
    ['three letters first', 'SWA1 1AA'],
    ['a district that begins with a nought', 'S01 1AA'],
    ['three digits', 'S123 1AA'],
    ['a letter after two digits', 'S12A 1AA'],
    ['too much', 'SW1A 1AAA'],
    ['another character where a letter should be', 'S* 1AA'],
    ['another alphabet', 'SW1\u0410 1AA'],
    ['a digit first', '5W1A 1AA'],
  ])('refuses %s', (_, text) => expect(readPostcodeKey(text)).toBe(NOT_A_KEY))

  it('tells the area and the outward part', () => {
    const key = readPostcodeKey('SW1A 1AA')
    expect([areaOfKey(key), outwardTextOfKey(key)]).toEqual(['SW', 'SW1A'])
    expect(areaOfKey(readPostcodeKey('M1 1AE'))).toBe('M')
  })

  it('finds the row of every unit', () => {
    for (let unit = 0; unit < UNITS_PER_SECTOR; unit++) expect(rowOfUnit(unit)).toBe(Math.floor(unit / 20))
  })

  it('keeps all 400 units of a sector apart, in the order of the alphabet', () => {
    const outward = readPostcodeKey('M1 1AA') >>> 13
    const postcodes = Array.from({ length: 400 }, (_, unit) =>
      formatPostcodeKey(postcodeKey(outward, 1, unit)),
    )
    expect(new Set(postcodes).size).toBe(400)
    expect(postcodes.toSorted()).toEqual(postcodes)
  })
})
