import { expect, test } from 'vitest'
import { matchesSearch } from './matches-search.ts'

test.each([
  ['Ynys Môn', 'mon'],
  ['Siân Roberts', 'SIAN'],
  ["Michelle O'Neill", 'oneill'],
  ['Stratford-on-Avon', 'stratford on'],
  ['Ada Byron Labour Leeds North', 'leeds ada'],
  ['anything', '  '],
])('%s is found by "%s"', (text, search) => {
  expect(matchesSearch(text, search)).toBe(true)
})

test('another word is not found', () => {
  expect(matchesSearch('Ynys Môn', 'mona')).toBe(false)
})
