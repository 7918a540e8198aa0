import { expect, test } from 'vitest'
import { countSyllables } from './count-syllables.ts'

test.each([
  [1, 'a I the you walked asked names they’re don’t aren’t you’ll eyes league used called Wales through yes'],
  [
    2,
    'letter table tables pages boxes wanted handled centre centres couldn’t isn’t wasn’t doctor’s statement',
  ],
  [
    2,
    'going being trying asking carried someone sometimes somewhere people every safely therefore quiet poem',
  ],
  [2, 'create science minutes cities e-mail MP MPs MP’s UK'],
  [
    3,
    'area idea family hospital another everything committee committees radio previous various actual medium',
  ],
  [3, 'behaviour violin animals paragraph signature carefully well-meaning'],
  [4, 'coalition experience January material situation everybody reality constituent'],
  [5, 'constituency individual'],
])('%i in each of: %s', (count, list) => {
  expect(list.split(' ').filter((word) => countSyllables(word) !== count)).toEqual([])
})

test('what is taken in at a glance counts one', () => {
  for (const token of ['14', '1,204', 'SW1A', 'name@example.org', '—']) expect(countSyllables(token)).toBe(1)
})

test('accents and capitals change nothing', () => {
  expect(countSyllables('CAFÉTERIAS')).toBe(countSyllables('cafeterias'))
})
