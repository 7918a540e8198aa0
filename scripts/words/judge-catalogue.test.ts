import { describe, expect, test } from 'vitest'
import type { Text, Words } from '#lib/words/say.ts'
import { judgeCatalogue, LIMITS, unusedKnownWords } from './judge-catalogue.ts'
import { knownWord, knownWords } from './known-words.ts'
import { readingAge } from './measure-text.ts'

const part = (...texts: Text[]): Record<string, Words> =>
  Object.fromEntries(texts.map((en, at) => [`sentence${at}`, { en, cy: 'Cymraeg' }]))
const faultsOf = (...texts: Text[]) => judgeCatalogue({ page: part(...texts) }).faults

const PLAIN = 'We sent you a mail. Press the link in it and your letter goes to your MP.'
/** Age 12 to 13: no fault of its own, too much for a whole part. */
const RATHER_HARD = 'You have already written to your doctor without a letter.'

describe('reading age', () => {
  test('is Flesch–Kincaid grade and five', () => {
    expect(readingAge(['The cat sat on the mat.'])).toBeCloseTo(0.39 * 6 + 11.8 - 15.59 + 5)
    // 13 words in 2 sentences, 15 syllables.
    expect(readingAge(['The doctor read the letter.', 'Then she sat down and wrote to him.'])).toBeCloseTo(
      (0.39 * 13) / 2 + (11.8 * 15) / 13 - 15.59 + 5,
    )
  })

  test('a colon ends no sentence, so it makes none look shorter', () => {
    const { whole } = judgeCatalogue({ page: part('Nothing is lost: all of it is below. You can go on.') })
    expect(whole.sentences).toBe(2)
  })
})

describe('what is refused', () => {
  test('plain sentences pass', () => {
    expect(faultsOf(PLAIN)).toEqual([])
  })

  test('officialese', () => {
    const faults = faultsOf(
      'Notwithstanding the aforementioned considerations, confirmation of correspondence necessitates authentication.',
    )
    expect(faults.join('\n')).toMatch(/page\.sentence0: age \d\d\.\d, at most 13/)
    expect(faults.join('\n')).toContain('hard to read: Notwithstanding, aforementioned, considerations')
    expect(faults.join('\n')).toMatch(/^page: age/m)
  })

  test('a long sentence of short words', () => {
    const text = `${Array(LIMITS.words + 1)
      .fill('so')
      .join(' ')}.`
    expect(faultsOf(text, ...Array<string>(20).fill(PLAIN))).toEqual([
      `page.sentence0: 26 words, at most 25: ${text}`,
    ])
  })

  test('a long word in a label', () => {
    expect(faultsOf('Authentication')).toEqual([
      'page.sentence0: hard to read: Authentication: Authentication',
    ])
  })

  test('a part that is hard on the whole, and labels do not make it easier', () => {
    const faults = faultsOf(RATHER_HARD, ...Array<string>(200).fill('Go on'))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(
      /^page: age 1[12]\.\d, at most 11; its hardest sentences:\n {4}You have already/,
    )
    expect(faultsOf(RATHER_HARD, PLAIN, PLAIN)).toEqual([])
  })

  test('any form of a sentence with a number', () => {
    expect(faultsOf({ one: 'One letter', other: 'Authentication {count}' })).toHaveLength(1)
  })
})

test('a slot counts as a short name', () => {
  const read = (text: string) => judgeCatalogue({ page: part(text) }).whole.age
  expect(read('Your letter to {member} is on its way.')).toBe(read('Your letter to Alex is on its way.'))
})

describe('known words', () => {
  test('are found in the plural and with ’s', () => {
    expect(['Constituencies', 'organisation’s', 'paragraphs', 'organised'].map(knownWord)).toEqual([
      'constituency',
      'organisation',
      'paragraph',
      null,
    ])
  })

  test('count as easy, and the full figure shows what they hide', () => {
    const { faults, whole } = judgeCatalogue({ page: part('Write to the MP of your constituency about it.') })
    expect(faults).toEqual([])
    expect(whole.fullAge).toBeGreaterThan(whole.age ?? 0)
  })

  test('have a reason each, and the list names those that nothing uses', () => {
    for (const [word, reason] of Object.entries(knownWords)) expect(reason.length, word).toBeGreaterThan(10)
    const unused = unusedKnownWords({ page: part('Our organisations') })
    expect(unused).not.toContain('organisation')
    expect(unused).toContain('constituency')
  })
})
