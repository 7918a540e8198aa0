import { describe, expect, test } from 'vitest'
import { sha256Of } from '#lib/platform/sha256-of.ts'
import { tidyText } from '#lib/platform/tidy-text.ts'
import { canonicalText } from './canonical-text.ts'
import { cleanPastedText } from './clean-pasted-text.ts'

const family = '👩\u200D👩\u200D👧\u200D👦'
const nurse = '👩🏽\u200D⚕\uFE0F'

describe('a text survives', () => {
  test.each([
    ['smart quotes and dashes', '“Quoted” – it’s … ‘so’ — done'],
    [
      'emoji with joiners',
      `Families ${family} and nurses ${nurse} 🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}`,
    ],
    ['Arabic with its marks of direction', 'شعار \u200F(1)\u200E و\u061C٪ ٥'],
    ['Hebrew', 'שָׁלוֹם, עוֹלָם'],
    ['Persian with its non-joiner', 'می\u200Cخواهم'],
    ['Hindi with its joiner', 'क्\u200Dष'],
    ['isolates', 'See \u2068עברית\u2069 here'],
    ['Welsh', 'Mae’r tŷ yn ŵyl'],
    ['a no-break space between two words', '3\u00A0weeks'],
    ['nested lists', '- one\n  - two\n    - three\n- four'],
    ['a table row with bars', 'a | b | c'],
  ])('%s', (_, text) => {
    expect(tidyText(text)).toBe(text.normalize('NFC'))
    expect(cleanPastedText(text)).toBe(text.normalize('NFC'))
  })
})

describe('what a word processor leaves behind goes', () => {
  test.each([
    ['soft hyphens', 'rheuma\u00ADtology', 'rheumatology'],
    ['zero-width spaces and joiners between letters', 'a\u200Bb\uFEFFc\u2060d\u200De\u200Cf', 'abcdef'],
    ['overrides of direction', 'pay \u202E000,1\u202C now', 'pay 000,1 now'],
    ['control characters and NUL', 'a\u0000b\u0007c', 'abc'],
    ['half an emoji', 'a\uD83Db', 'a\uFFFDb'],
    ['line ends of every kind', 'a\r\nb\rc\vd\u2028e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['spaces at line ends', 'a  \nb\u00A0\t\n\u3000\nc ', 'a\nb\n\nc'],
    ['no-break spaces used to lay out', '\u00A0\u00A0a\u00A0\u00A0b \u00A0c', '  a b c'],
    ['blank lines in a row', '\n\na\n\n\n\nb\n\n', 'a\n\nb'],
    ['accents in two parts', 'cafe\u0301', 'café'],
    ['an accent behind a soft hyphen', 'e\u00AD\u0301', 'é'],
  ])('%s', (_, pasted, kept) => {
    expect(tidyText(pasted)).toBe(kept)
  })
})

describe('pasted from Word', () => {
  test.each([
    ['bullets', '•\tone\n·\ttwo\n\uF0B7 three\n▪four', '- one\n- two\n- three\n- four'],
    ['bullets of the second level', '•\tone\no\tinner\n•\ttwo', '- one\n  - inner\n- two'],
    ['numbers', '1.\tone\n2.\ttwo', '1. one\n2. two'],
    ['a table', 'Nation\tWeeks\r\nWales\t 3 \r\nEngland\t\t6', 'Nation | Weeks\nWales | 3\nEngland |  | 6'],
    ['an indented paragraph', '\tOnce upon a time', '  Once upon a time'],
    ['a word with a middle dot', 'paral·lel · so', 'paral·lel · so'],
  ])('%s', (_, pasted, kept) => {
    expect(cleanPastedText(pasted)).toBe(kept)
  })
})

describe('the canonical text', () => {
  test('numbers the clauses and ends with one line end', () => {
    expect(canonicalText([{ text: 'One.  \r\n' }, { text: 'Two\u00AD.\n- a\n- b' }])).toBe(
      '1. One.\n\n2. Two.\n- a\n- b\n',
    )
  })

  test('is the same for the same words however they were typed', () => {
    const typed = canonicalText([{ text: 'Café for all\nnow' }])
    expect(canonicalText([{ text: 'Cafe\u0301 for all \r\nnow\u200B' }])).toBe(typed)
    expect(sha256Of(typed)).toMatch(/^[0-9a-f]{64}$/)
  })

  test('has the hash that any other tool finds', () => {
    // printf '1. a\n' | sha256sum
    expect(sha256Of(canonicalText([{ text: 'a' }]))).toBe(
      'b42a86d8084f8928a5e1edb06b3e9f7db147ae8775e04367109d9aa642befed7',
    )
  })

  test('of 200 clauses holds each of them once, in order', () => {
    const clauses = Array.from({ length: 200 }, (_, at) => ({
      text: `Clause about thing ${at + 1} ${family}`,
    }))
    const lines = canonicalText(clauses).split('\n\n')
    expect(lines).toHaveLength(200)
    expect(lines[199]).toBe(`200. Clause about thing 200 ${family}\n`)
  })
})

/** Texts of characters that bite, the same in every run. */
function* trickyTexts(count: number) {
  const pieces = [
    'a',
    'é',
    'e\u0301',
    ' ',
    '\u00A0',
    '\t',
    '\n',
    '\r\n',
    '\u200D',
    '\u200C',
    '👩',
    '\uFE0F',
    '\u00AD',
  ]
  const more = [
    '•',
    '·',
    '- ',
    '1.',
    'o\t',
    '\u202E',
    '\u200F',
    'ש',
    'می',
    '|',
    '\u3000',
    '\v',
    '🏽',
    '\uD83D',
    '\u0344',
  ]
  const all = [...pieces, ...more]
  let seed = 7
  const next = () => (seed = (seed * 48_271) % 2_147_483_647)
  for (let at = 0; at < count; at++) {
    yield Array.from({ length: next() % 14 }, () => all[next() % all.length]).join('')
  }
}

test('cleaning twice changes nothing, and what is left is fit to be signed', () => {
  for (const text of trickyTexts(4000)) {
    const once = cleanPastedText(text)
    expect(cleanPastedText(once), JSON.stringify(text)).toBe(once)
    expect(tidyText(once), JSON.stringify(text)).toBe(once)
    expect(once).toBe(once.normalize('NFC'))
    expect(once).not.toMatch(/[\r\t\u00AD\u200B\u202E]|[^\S\n]$/m)
  }
})
