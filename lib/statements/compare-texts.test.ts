import { describe, expect, test } from 'vitest'
import { compareTexts, type Segment } from './compare-texts.ts'

const side = (segments: Segment[], without: Segment['kind']) =>
  segments
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

function expectFaithful(before: string, after: string): Segment[] {
  const segments = compareTexts(before, after)
  expect(side(segments, 'added')).toBe(before)
  expect(side(segments, 'removed')).toBe(after)
  return segments
}

test('a changed word is removed and added, the rest stays', () => {
  expect(compareTexts('seen in six weeks', 'seen in three weeks')).toEqual([
    { kind: 'same', text: 'seen in ' },
    { kind: 'removed', text: 'six' },
    { kind: 'added', text: 'three' },
    { kind: 'same', text: ' weeks' },
  ])
})

test('a replaced phrase reads as one change', () => {
  expect(compareTexts('we ask the old board now', 'we ask every new trust now')).toEqual([
    { kind: 'same', text: 'we ask ' },
    { kind: 'removed', text: 'the old board' },
    { kind: 'added', text: 'every new trust' },
    { kind: 'same', text: ' now' },
  ])
})

test('the same text has no changes, and nothing has none at all', () => {
  expect(compareTexts('a b', 'a b')).toEqual([{ kind: 'same', text: 'a b' }])
  expect(compareTexts('', '')).toEqual([])
})

describe('words and emoji stay whole', () => {
  test.each([
    ['an emoji', 'for 👩\u200D⚕\uFE0F now', 'for 👩\u200D🔬 now', '👩\u200D⚕\uFE0F', '👩\u200D🔬'],
    ['Arabic', 'نطلب ثلاثة أسابيع', 'نطلب ستة أسابيع', 'ثلاثة', 'ستة'],
    ['a word with an accent', 'the café is', 'the cafe\u0301s is', 'café', 'cafe\u0301s'],
    ['an apostrophe', 'it’s so', 'it is so', 'it’s', 'it is'],
  ])('%s', (_, before, after, removed, added) => {
    const segments = expectFaithful(before, after)
    expect(segments.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: removed },
      { kind: 'added', text: added },
    ])
  })
})

const clauses = (count: number, word: (at: number) => string) =>
  Array.from(
    { length: count },
    (_, at) =>
      `${at + 1}. People with arthritis number ${at} ${word(at)} be seen ${'soon and kindly '.repeat(12)}.`,
  ).join('\n\n')

describe('200 clauses', () => {
  const before = clauses(200, () => 'should')

  test('with a word changed in each', () => {
    const segments = expectFaithful(
      before,
      clauses(200, () => 'must'),
    )
    expect(segments.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(
      Array.from({ length: 200 }, () => 'must'),
    )
  })

  test('with one more at the top show that one, and the new numbers', () => {
    const after = `1. A new one.\n\n${before.replace(/^(\d+)\./gm, (_, number) => `${Number(number) + 1}.`)}`
    const changed = expectFaithful(before, after).filter(({ kind }) => kind !== 'same')
    expect(changed.map(({ text }) => text).join('').length).toBeLessThan(2_000)
  })

  test.each([
    ['with not a word in common', clauses(200, () => 'x').replace(/[a-z]+/g, (word) => `${word}z`)],
    ['turned around', before.split('\n\n').reverse().join('\n\n')],
    ['with nothing left', ''],
  ])('%s can still be read back', (_, after) => {
    expectFaithful(before, after)
  })
})

test('both sides can always be read back', () => {
  const words = ['a', 'b', 'c', ' ', ' ', '\n', '. ', 'é', '👍', 'ש']
  let seed = 11
  const next = () => (seed = (seed * 48_271) % 2_147_483_647)
  const text = () => Array.from({ length: next() % 24 }, () => words[next() % words.length]).join('')
  for (let at = 0; at < 1500; at++) expectFaithful(text(), text())
})
