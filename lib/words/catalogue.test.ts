import { expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import type { Text } from './say.ts'

const entries = Object.entries(catalogue).flatMap(([part, sentences]) =>
  Object.entries(sentences).map(([name, words]) => ({ where: `${part}.${name}`, ...words })),
)
const forms = (text: Text) => (typeof text === 'string' ? [text] : Object.values(text))
const slots = (text: Text) =>
  [...new Set(forms(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))]
    .filter((slot) => slot !== '{count}')
    .sort()

test('every sentence is there in both languages', () => {
  expect(entries.length).toBeGreaterThan(20)
  for (const { where, en, cy } of entries) {
    for (const text of [...forms(en), ...forms(cy)]) expect(text.trim(), where).not.toBe('')
  }
})

test('both languages fill in the same things', () => {
  for (const { where, en, cy } of entries) expect(slots(cy), where).toEqual(slots(en))
})

test('apostrophes and quotation marks are typographic', () => {
  const plain = entries.filter(({ en, cy }) => [...forms(en), ...forms(cy)].some((text) => /['"]/.test(text)))
  expect(plain.map(({ where }) => where)).toEqual([])
})
