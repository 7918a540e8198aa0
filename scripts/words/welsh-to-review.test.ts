import { expect, test } from 'vitest'
import { words } from '#lib/words/say.ts'
import { reviewTable, welshToReview } from './welsh-to-review.ts'

const letters = {
  en: { one: '{count} letter', other: '{count} letters' },
  cy: { two: '{count} lythyr', other: '{count} llythyr' },
}
const sample = {
  page: words({
    back: { en: 'Back', cy: 'Yn ôl', reviewed: '2026-03-01' },
    title: { en: 'Water, your letter', cy: 'Dŵr, eich llythyr' },
  }),
  numbers: words({ letters }),
  nothing: words({}),
}

test('a sentence with a day of review is not listed again, and each part is counted', () => {
  const parts = welshToReview(sample)
  expect(parts.map(({ part, open, sentences }) => [part, open, sentences])).toEqual([
    ['page', 1, 2],
    ['numbers', 1, 1],
  ])
  expect(parts[0]?.rows).toEqual([
    { where: 'page.title', when: '', en: 'Water, your letter', cy: 'Dŵr, eich llythyr' },
  ])
})

test('each form of a number stands beside the form the other language uses for it', () => {
  const [, numbers] = welshToReview(sample)
  expect(numbers?.rows.map(({ when, en, cy }) => [when, en, cy])).toEqual([
    ['1', '{count} letter', '{count} llythyr'],
    ['2', '{count} letters', '{count} lythyr'],
    ['any other number', '{count} letters', '{count} llythyr'],
  ])
})

test('the table opens in a spreadsheet: marked as UTF-8, commas quoted, empty columns to fill in', () => {
  const table = reviewTable(welshToReview(sample).flatMap(({ rows }) => rows))
  expect(table.startsWith('\uFEFFPlace,With the number,English,Welsh,')).toBe(true)
  expect(table).toContain('\r\npage.title,,"Water, your letter","Dŵr, eich llythyr",,,,\r\n')
  expect(table).not.toContain('Yn ôl')
})
