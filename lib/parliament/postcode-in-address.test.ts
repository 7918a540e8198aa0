import { expect, test } from 'vitest'
import { postcodeInAddress } from './postcode-in-address.ts'

test.each([
  ['10 Downing Street, London SW1A 2AA', 'SW1A 2AA'],
  ['Flat 2\n1 Example Road\nLeeds\nls1-4ap\nUnited Kingdom', 'LS1 4AP'],
  ['Nia Field, 4 Heol y Bont, CF10 1BH.', 'CF10 1BH'],
  ['Postcode: E16AN', 'E1 6AN'],
  ['c/o M1 1AE, now at ＢＴ1 1AA', 'BT1 1AA'],
])('%j holds %s', (text, postcode) => expect(postcodeInAddress(text)).toBe(postcode))

test.each(['', 'London', '12 The Street', 'XSW1A 1AAX', 'SW1A'])('%j holds none', (text) => {
  expect(postcodeInAddress(text)).toBeNull()
})
