import { expect, test } from 'vitest'
import { partAt } from './part-at.ts'

test('a short text stays whole, and one that is hardly longer too', () => {
  expect(partAt('Short.', 100)).toEqual(['Short.', ''])
  const hardly = 'a '.repeat(60)
  expect(partAt(hardly, 100)).toEqual([hardly, ''])
})

test('a long text is parted between two words, and loses none', () => {
  const long = 'one two three four '.repeat(20).trim()
  const [beginning, rest] = partAt(long, 100)
  expect(beginning.length).toBeLessThanOrEqual(100)
  expect(`${beginning} ${rest}`).toBe(long)
})

test('a word without end is parted somewhere', () => {
  expect(partAt('x'.repeat(500), 100)).toEqual(['x'.repeat(100), 'x'.repeat(400)])
})
