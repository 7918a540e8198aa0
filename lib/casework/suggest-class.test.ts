import { describe, expect, test } from 'vitest'
import { classPhrases, type SuggestedState } from './class-phrases.ts'
import { phrasesIn, suggestClass } from './suggest-class.ts'
import { labelledAnswers } from './testing/labelled-answers.ts'

const said = (text: string) => suggestClass(text).map(({ state }) => state)

test('the phrases are shown as they stand in the answer', () => {
  expect(suggestClass('Dear Sam,\nI fully\n  SUPPORT this, and I’d be Happy to Meet you.')).toEqual([
    { state: 'supportive', phrases: ['I fully SUPPORT'] },
    { state: 'meeting_offered', phrases: ['Happy to Meet'] },
  ])
})

test('a longer phrase counts in place of the shorter within it', () => {
  expect(said('I cannot support this.')).toEqual(['opposed'])
  expect(said('I will write to you again.')).toEqual(['holding_reply'])
  expect(said('I will write to the trust.')).toEqual(['action_promised'])
})

test('part of a word is no word, and straight and curly apostrophes are the same', () => {
  expect(said('I supported the last bill.')).toEqual([])
  expect(said("Rwy'n cefnogi'r ymgyrch.")).toEqual(['supportive'])
})

test('a machine’s answer is that alone, and what says little gives way to what says something', () => {
  expect(said('Automatic reply. I fully support this.')).toEqual(['auto_reply'])
  expect(said('Your letter has been received. I will get back to you.')).toEqual(['holding_reply'])
  expect(said('Your letter has been received. I fully support it.')).toEqual(['supportive'])
})

test('nothing is suggested where no phrase stands', () => {
  expect(suggestClass('')).toEqual([])
  expect(suggestClass('Kind regards, the office')).toEqual([])
})

test('no phrase stands in the table twice, and each is found by itself', () => {
  const all = Object.entries(classPhrases).flatMap(([state, phrases]) =>
    phrases.map((phrase) => [phrase, state] as const),
  )
  expect(new Set(all.map(([phrase]) => phrase)).size).toBe(all.length)
  for (const [phrase, state] of all) {
    expect([phrase, phrasesIn(`So: ${phrase}.`).map((found) => found.state)]).toEqual([phrase, [state]])
  }
})

/** Of a hundred suggestions of a class so many are right, and of a hundred such answers so many are found. */
function measure(state: SuggestedState) {
  const rows = labelledAnswers.map(({ text, says }) => ({
    is: says.includes(state),
    suggested: said(text).includes(state),
  }))
  const right = rows.filter(({ is, suggested }) => is && suggested).length
  const suggested = rows.filter((row) => row.suggested).length
  const there = rows.filter(({ is }) => is).length
  return {
    there,
    precision: Math.round((100 * right) / Math.max(1, suggested)),
    recall: Math.round((100 * right) / Math.max(1, there)),
  }
}

describe('on answers made up and labelled by hand', () => {
  const states = Object.keys(classPhrases) as SuggestedState[]

  test('there are enough of them, in both languages, for every class', () => {
    expect(labelledAnswers.length).toBeGreaterThanOrEqual(150)
    for (const state of states) expect([state, measure(state).there > 7]).toEqual([state, true])
    expect(new Set(labelledAnswers.map(({ text }) => text)).size).toBe(labelledAnswers.length)
  })

  test('what is suggested is mostly right, and most is found', () => {
    const table = states.map((state) => ({ state, ...measure(state) }))
    const first = labelledAnswers.filter(({ text, says }) => said(text)[0] === says[0]).length
    const wrong = labelledAnswers.filter(({ text, says }) => {
      const [main] = said(text)
      return main !== undefined && !says.includes(main)
    })
    process.stdout.write(
      [
        ...table.map(
          (row) =>
            `${row.state.padEnd(22)}${row.there} there, ${row.precision} % right, ${row.recall} % found`,
        ),
        `Of ${labelledAnswers.length} answers the first suggestion is right for ${first}, wrong for ${wrong.length}.\n`,
      ].join('\n'),
    )
    for (const { state, precision, recall } of table) {
      expect([state, precision >= 80, recall >= 55]).toEqual([state, true, true])
    }
    expect(first / labelledAnswers.length).toBeGreaterThan(0.75)
    expect(wrong.length / labelledAnswers.length).toBeLessThan(0.06)
  })
})
