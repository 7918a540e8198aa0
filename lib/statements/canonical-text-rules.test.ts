import fc from 'fast-check'
import { expect, test } from 'vitest'
import { always, anyText } from '#lib/platform/testing/always.ts'
import { tidyText } from '#lib/platform/tidy-text.ts'
import { canonicalText } from './canonical-text.ts'

const clauses = fc.array(
  anyText.map((text) => ({ text })),
  { maxLength: 5 },
)

test('it is the same however often it was tidied, typed or stored before', () => {
  always([clauses], (some) => {
    const canonical = canonicalText(some)
    const again = (change: (text: string) => string) =>
      canonicalText(some.map(({ text }) => ({ text: change(text) })))
    expect(again(tidyText)).toBe(canonical)
    expect(again((text) => tidyText(text).replaceAll('\n', '\r\n'))).toBe(canonical)
    // bounded: the texts above are short.
    expect(again((text) => tidyText(text).normalize('NFD'))).toBe(canonical)
    expect(Buffer.from(canonical).toString()).toBe(canonical)
  })
})

test.each([
  ['a joiner on a letter that is composed', 'A\u0307\u200D', 'Ȧ'],
  ['a joiner behind marks that change their order', 'א\u0301\u05B0\u200D', 'א\u05B0\u0301\u200D'],
])('%s is judged the same before and after', (_, typed, kept) => {
  expect(tidyText(typed)).toBe(kept)
  expect(tidyText(kept)).toBe(kept)
})

test('it ends in one line end, no line ends in a space, and no two blank lines follow one another', () => {
  always([clauses], (some) => {
    const canonical = canonicalText(some)
    expect(canonical).toMatch(/\n$/)
    for (const line of canonical.split('\n')) expect(line).toBe(line.trimEnd())
    if (some.length > 0) expect(canonical).not.toMatch(/\n\n\n|\n\n$/)
  })
})

test('each clause is there under its number, in its order', () => {
  always([clauses], (some) => {
    let rest = canonicalText(some)
    for (const [at, { text }] of some.entries()) {
      const numbered = `${at + 1}. ${tidyText(text)}`.trimEnd()
      expect(rest.startsWith(numbered)).toBe(true)
      rest = rest.slice(numbered.length).replace(/^\n\n?/, '')
    }
    expect(rest.trim()).toBe('')
  })
})
