import { expect, test } from 'vitest'
import { breakLines } from './break-lines.ts'
import { plainRuns, type Run } from './rich-text.ts'

/** Every letter is as wide as every other. */
const measure = ({ text }: Run) => [...text].length
const set = (runs: Run[], width: number) => breakLines({ runs, width, measure }).map(plainRuns)

test('lines are filled with words', () => {
  expect(set([{ text: 'one two three four' }], 8)).toEqual(['one two', 'three', 'four'])
})

test('a change of look inside a word breaks nothing', () => {
  const runs = [{ text: 'un' }, { text: 'believ', italic: true }, { text: 'able that' }]
  expect(set(runs, 13)).toEqual(['unbelievable', 'that'])
})

test('a line feed ends a line, and two leave one empty', () => {
  expect(set([{ text: 'a\nb\n\nc' }], 9)).toEqual(['a', 'b', '', 'c'])
})

test('a word that is wider than the line is cut between letters, never inside one', () => {
  expect(set([{ text: 'see abcdefghij' }], 4)).toEqual(['see', 'abcd', 'efgh', 'ij'])
  expect(set([{ text: '👩‍🔬👩‍🔬' }], 3)).toEqual(['👩‍🔬', '👩‍🔬'])
})

test('nothing is wider than its line, and no word is lost', () => {
  const text =
    'Ynys Môn, ŵ and ŷ: “what a long name Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch”'
  for (let width = 1; width < 70; width += 1) {
    const lines = set([{ text }], width)
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(width)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  }
})

test('words held together by a space that does not break stay together', () => {
  expect(set([{ text: 'in 3\u00a0March' }], 8)).toEqual(['in', '3\u00a0March'])
})
