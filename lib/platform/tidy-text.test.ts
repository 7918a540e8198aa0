import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tidyLine, tidyText, tidyWords } from './tidy-text.ts'

/** What bites, among what does not. */
const piece = fc.oneof(
  fc.constantFrom('a', 'é', 'e\u0301', '\u0301\u0316', '\u0344', 'می', '👩', '🏽', '\uFE0F', '\uD83D'),
  fc.constantFrom(' ', '   ', '\u00A0', '\u3000', '\t', '\n', '\n\n\n', '\r\n', '\r', '\v', '\u2028', ' \n'),
  fc.constantFrom('\u200D', '\u200C', '\u00AD', '\u200B', '\uFEFF', '\u202E', '\u2068', '\u0000'),
  fc.string({ unit: 'binary', maxLength: 3 }),
)
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

/** The end of tidying as patterns say it: what versions have been named by the SHA-256 of. It takes quadratic time. */
const asPatternsSay = (tidied: string) =>
  tidied
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')

test('lines end and stand apart exactly as the patterns say', () => {
  const spaces = fc
    .array(fc.constantFrom(' ', '\n', '\t', 'a'), { maxLength: 40 })
    .map((signs) => signs.join(''))
  fc.assert(fc.property(spaces, (typed) => tidyText(typed) === asPatternsSay(typed)))
})

test('tidying twice changes nothing, and nothing is left to tidy', () => {
  fc.assert(
    fc.property(text, (typed) => {
      for (const tidy of [tidyText, tidyWords, tidyLine]) {
        const once = tidy(typed)
        expect(tidy(once)).toBe(once)
        expect(asPatternsSay(once)).toBe(once)
        expect(once).toBe(once.normalize('NFC'))
      }
    }),
    // A joiner after a mark that is no longer one once its letter is composed.
    { examples: [['e\u0301\u200d']] },
  )
})

test('words begin at once, a line is one', () => {
  expect(tidyText('  a \r\n b ')).toBe('  a\n b')
  expect(tidyWords('  a \r\n b ')).toBe('a\n b')
  expect(tidyLine('  a \r\n b ')).toBe('a b')
})
