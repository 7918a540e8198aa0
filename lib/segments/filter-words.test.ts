import { expect, test } from 'vitest'
import { readFilter } from './filter.ts'
import { filterWords, rangeWords } from './filter-words.ts'

test('a filter is said in words, a figure by its name', () => {
  const filter = readFilter({
    nation: 'wales,scotland',
    stance: 'leans_towards,none',
    silent: 'yes',
    letters: '20-',
    figure: 'waiting:0-4.5',
  })
  expect(filterWords(filter, () => 'Weeks of waiting').map(({ words }) => words)).toEqual([
    'Nation: Wales or Scotland',
    'Stance: leans towards or nothing known',
    'Answered or silent: silent so far',
    'Letters: 20 or more',
    'Weeks of waiting: 4.5 or fewer',
  ])
})

test.each([
  ['0-0', 'none'],
  ['0-4', 'fewer than 5'],
  ['5-19', '5 to 19'],
  ['1000-2499', '1,000 to 2,499'],
  ['-9', '9 or fewer'],
  ['3-3', '3'],
])('the range %s is said as “%s”', (range, words) => {
  expect(rangeWords(range)).toBe(words)
})
