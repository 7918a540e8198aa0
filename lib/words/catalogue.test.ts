import { describe, expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import type { Text } from './say.ts'

const entries = Object.entries(catalogue).flatMap(([part, sentences]) =>
  Object.entries(sentences).map(([name, words]) => ({ where: `${part}.${name}`, ...words })),
)
const forms = (text: Text) => (typeof text === 'string' ? [text] : Object.values(text))
const slotsIn = (text: string) =>
  [...new Set(text.match(/\{\w+\}/g))].filter((slot) => slot !== '{count}').sort()
const end = (text: string) => /[.!?:…]?[”)]*$/.exec(text)?.[0]
const where = (found: typeof entries) => found.map((entry) => entry.where)
const anyForm = (wrong: (text: string) => boolean) =>
  where(entries.filter(({ en, cy }) => [...forms(en), ...forms(cy)].some(wrong)))

/** The same in both languages: names, and words that Welsh writes as English does. */
const ALIKE: readonly string[] = ['yours.takeBackOf']

describe('both languages', () => {
  test('are there in every sentence', () => {
    expect(entries.length).toBeGreaterThan(20)
    expect(anyForm((text) => text.trim() === '')).toEqual([])
  })

  test('fill in the same things, in every form', () => {
    for (const { where, en, cy } of entries) {
      const expected = slotsIn(typeof en === 'string' ? en : en.other)
      for (const form of [...forms(en), ...forms(cy)]) expect(slotsIn(form), where).toEqual(expected)
    }
  })

  test('end alike: a sentence is a sentence in both, and a question a question', () => {
    const differ = entries.filter(({ en, cy }) => {
      const ends = new Set([...forms(en), ...forms(cy)].map(end))
      return ends.size > 1
    })
    expect(where(differ)).toEqual([])
  })

  test('say it each in its own words', () => {
    const same = entries.filter(({ en, cy }) => forms(cy).some((text) => forms(en).includes(text)))
    expect(where(same).filter((place) => !ALIKE.includes(place))).toEqual([])
  })
})

describe('how it is written', () => {
  test('apostrophes and quotation marks are typographic', () => {
    expect(anyForm((text) => /['"]/.test(text))).toEqual([])
  })

  test('no markup, no stray spaces', () => {
    expect(anyForm((text) => /<\/?\w|&\w+;| {2}|^\s|\s$|\s[,.;:!?]/.test(text))).toEqual([])
  })
})

test('a day of review is a day that has been', () => {
  const today = new Date().toISOString().slice(0, 10)
  const wrong = entries.filter(({ reviewed }) => reviewed !== undefined && !isDay(reviewed, today))
  expect(where(wrong)).toEqual([])
})

const isDay = (text: string, today: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && text <= today
