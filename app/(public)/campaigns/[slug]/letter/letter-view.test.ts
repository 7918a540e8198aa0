import { expect, test } from 'vitest'
import { letterView } from './letter-view.ts'

const view = (
  query: Record<string, string>,
  { asked = 0, parts = null as string[] | null, wrong = false, left = 2 } = {},
) => letterView({ draft: { asked, parts }, questions: 3, query: (name) => query[name] ?? '', wrong, left })

test('a new letter begins with the first question, and goes on where it was left', () => {
  expect(view({})).toEqual({ kind: 'question', at: 1, all: 4 })
  expect(view({}, { asked: 2 })).toEqual({ kind: 'question', at: 3, all: 4 })
  expect(view({}, { asked: 4 })).toEqual({ kind: 'letter' })
})

test('an address names a question at any time; one that there is not is no question', () => {
  expect(view({ question: '2' }, { asked: 4 })).toEqual({ kind: 'question', at: 2, all: 4 })
  for (const question of ['0', '5', '-1', '1.5', 'x', '1e9']) {
    expect(view({ question }, { asked: 4 })).toEqual({ kind: 'letter' })
  }
})

test('who arranged the letter, or has something to put right, is past the questions', () => {
  expect(view({}, { parts: ['a'] })).toEqual({ kind: 'letter' })
  expect(view({}, { wrong: true })).toEqual({ kind: 'letter' })
})

test('more paragraphs are shown while there are any', () => {
  expect(view({ more: '1' }, { asked: 4 })).toEqual({ kind: 'more' })
  expect(view({ more: '1' }, { asked: 4, left: 0 })).toEqual({ kind: 'letter' })
})
