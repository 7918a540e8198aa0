import { expect, test } from 'vitest'
import { isOneSlip, nameWords, nearlyName, rankName } from './rank-names.ts'

test.each([
  ['Rt Hon Siân Berry MP', ['sian', 'berry']],
  ['Sir Geoffrey O’Neill-Smith', ['geoffrey', 'oneill', 'smith']],
  ['Ynys Môn', ['ynys', 'mon']],
  ['The Right Honourable', []],
])('of “%s” the words that tell it apart are kept', (text, words) => {
  expect(nameWords(text)).toEqual(words)
})

const rank = (typed: string, name: string, also?: string) => rankName(nameWords(typed), { name, also })

test('the very name is nearer than its beginning, that nearer than words of it, and these than its seat', () => {
  expect(rank('jane doe', 'Jane Doe')).toBe(0)
  expect(rank('Dame Jane Doe', 'Jane Doe')).toBe(0)
  expect(rank('jane d', 'Jane Doe')).toBe(1)
  expect(rank('doe', 'Jane Doe')).toBe(2)
  expect(rank('doe testham', 'Jane Doe', 'Testham West')).toBe(3)
  expect(rank('oe', 'Jane Doe', 'Testham West')).toBeNull()
  expect(rank('', 'Jane Doe')).toBeNull()
})

test.each([
  ['blake', 'blaek', true],
  ['blake', 'blakes', true],
  ['blake', 'blak', true],
  ['blake', 'bleke', true],
  ['blake', 'blake', false],
  ['blake', 'bloke-y', false],
  ['doe', 'dow', false],
])('one slip lies between %s and %s: %s', (a, b, slip) => {
  expect(isOneSlip(a, b)).toBe(slip)
  expect(isOneSlip(b, a)).toBe(slip)
})

test('a name is nearly found where one word has a slip and the others are right', () => {
  expect(nearlyName(['rachel', 'blaek'], 'Rachel Blake')).toBe(true)
  expect(nearlyName(['rachel', 'brown'], 'Rachel Blake')).toBe(false)
})
