import { expect, test } from 'vitest'
import { folded, foldedName } from './folded.ts'
import { slugOf } from './slug.ts'

test('accents and case are dropped, spaces and signs from a name too', () => {
  expect(folded('Siân Ó Dálaigh')).toBe('sian o dalaigh')
  expect(foldedName('  O’Neill, Siân-Mair ')).toBe('oneillsianmair')
  expect(foldedName('– ’')).toBe('')
})

test.each([
  ['Ein hawl – rŵan!', 'ein-hawl-rwan'],
  ['Sjögren’s & Łódź: straße', 'sjogrens-and-lodz-strasse'],
  ['  100% fair?  ', '100-fair'],
  ['关节炎 🙂', ''],
  ['word '.repeat(30), 'word-'.repeat(12).slice(0, -1)],
  ['a'.repeat(200), 'a'.repeat(60)],
])('%s → %s', (text, slug) => expect(slugOf(text)).toBe(slug))
