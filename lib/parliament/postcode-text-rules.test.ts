import fc from 'fast-check'
import { expect, test } from 'vitest'
import { always, anyText } from '#lib/platform/testing/always.ts'
import { cleanPostcodeText } from './clean-postcode-text.ts'
import { readPostcode, similarPostcodes } from './normalise-postcode.ts'
import { formatPostcodeKey, readPostcodeKey } from './postcode-key.ts'

const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const digit = fc.constantFrom(...'0123456789')
const unit = fc.constantFrom(...'ABDEFGHJLNPQRSTUWXYZ')
const district = fc.oneof(
  digit,
  fc.tuple(fc.constantFrom(...'123456789'), digit).map((two) => two.join('')),
  fc.tuple(digit, letter).map((two) => two.join('')),
)
/** As it is usually written, "SW1A 1AA". */
const postcode = fc
  .tuple(letter, fc.oneof(fc.constant(''), letter), district, digit, unit, unit)
  .map(([first, second, outward, ...inward]) => `${first}${second}${outward} ${inward.join('')}`)
const filler = fc.constantFrom('', ' ', '\u00A0', '-', '.', '\u200B', ' – ', '/')
const compact = (text: string) => text.replace(' ', '')
const meantBy = (text: string) => readPostcode(cleanPostcodeText(text) ?? '*')

test('a postcode is itself, and is written back as it was', () => {
  always([postcode], (text) => {
    expect(formatPostcodeKey(readPostcodeKey(text))).toBe(text)
    expect(meantBy(text)).toEqual({ kind: 'exact', key: readPostcodeKey(text) })
  })
})

test('however it is typed: in small letters, in wide ones, with anything between its parts and around it', () => {
  const wide = (text: string) =>
    text.replace(/[A-Z0-9]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
  always([postcode, fc.boolean(), fc.boolean(), filler, filler, filler], (text, small, isWide, ...fill) => {
    const [before, between, after] = fill
    const cased = small ? text.toLowerCase() : isWide ? wide(text) : text
    expect(meantBy(`${before}(${cased.replace(' ', between)})${after}`)).toEqual(meantBy(text))
  })
})

test('any text is cleaned to capital letters and digits or refused, and cleaning twice changes nothing', () => {
  always([anyText], (text) => {
    const clean = cleanPostcodeText(text)
    if (clean === null) return
    expect(clean).toMatch(/^[A-Z0-9]*$/)
    expect(cleanPostcodeText(clean)).toBe(clean)
  })
})

test('a sign taken for its like is put right, asked about, or is another postcode; it is never nothing', () => {
  const likes: Record<string, string> = {
    I: '1',
    L: '1',
    O: '0',
    S: '5',
    Z: '2',
    1: 'I',
    0: 'O',
    5: 'S',
    2: 'Z',
  }
  always([postcode, fc.nat(6)], (text, at) => {
    const like = likes[compact(text).charAt(at)]
    if (like === undefined) return
    const typed = compact(text).slice(0, at) + like + compact(text).slice(at + 1)
    const reading = readPostcode(typed)
    expect(reading.kind, typed).not.toBe('none')
    if (reading.kind === 'confused') expect(reading.keys).toContain(readPostcodeKey(text))
  })
})

test('what is like another is so both ways, and is never the same', () => {
  always([postcode], (text) => {
    for (const key of similarPostcodes(compact(text))) {
      expect(key).not.toBe(readPostcodeKey(text))
      expect(similarPostcodes(compact(formatPostcodeKey(key)))).toContain(readPostcodeKey(text))
    }
  })
})
