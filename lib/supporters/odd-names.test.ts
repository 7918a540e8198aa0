import { expect, test } from 'vitest'
import { holdsMailAddress, holdsWebAddress } from './odd-names.ts'

test.each([
  'http://evil.example',
  'Win at evil.example/now',
  'www.evil',
  'evil。com',
  'ｅｖｉｌ．ｃｏｍ',
  'x.co/abc',
  'Look 10.0.0.1 here',
  'bücher.example',
  'sam@evil.example/path',
])('%j holds a web address', (name) => {
  expect(holdsWebAddress(name)).toBe(true)
})

test.each([
  'Ann Field',
  'J.R.R. Tolkien',
  'J.Smith',
  'A. B. Jones Ph.D.',
  'Siân Ŵyn-Jones',
  "Dr. O'Brien",
  'St. John',
  'سمير',
  'sam@supporter.example',
])('%j holds none', (name) => {
  expect(holdsWebAddress(name)).toBe(false)
})

test('an e-mail address in a name is seen', () => {
  expect(
    ['sam@supporter.example', 'Sam sam@supporter.example', 'Sam', 'Sam @ home'].map(holdsMailAddress),
  ).toEqual([true, true, false, false])
})
