import { expect, test } from 'vitest'
import { type Draft, emptyDraft } from './draft.ts'
import { mergeTyped, startedFrom } from './merge-typed.ts'

const draftOf = (given: Partial<Draft>): Draft => ({ ...emptyDraft(), ...given })
/** A form opened with `before`, sent with `now`, upon a draft. */
const merge = (draft: Partial<Draft>, before: Record<string, string>, now: Record<string, string>) =>
  mergeTyped({ draft: draftOf(draft), opened: startedFrom(before), typed: (name) => now[name] ?? '' })

test('with nobody else at work, what was typed is taken, and what was not is left', () => {
  const merged = merge(
    { name: 'Sam', address: '' },
    { name: 'Sam', address: '' },
    { name: 'Sam', address: '7 Lane' },
  )
  expect(merged).toMatchObject({ untouched: ['name'], conflicts: [] })
})

test('what only the other tab changed stands', () => {
  const merged = merge({ ownWords: 'From the other.' }, { ownWords: '' }, { ownWords: '' })
  expect(merged).toMatchObject({ untouched: ['ownWords'], conflicts: [] })
})

test('what both changed is a question with both texts; sent again over what is saved, it is none', () => {
  const first = merge({ answers: { q: 'There.' } }, { 'answer-q': '' }, { 'answer-q': 'Here.' })
  expect(first.conflicts).toEqual([{ name: 'answer-q', saved: 'There.', yours: 'Here.' }])
  const again = mergeTyped({
    draft: draftOf({ answers: { q: 'There.' } }),
    opened: first.saved,
    typed: () => 'Here.',
  })
  expect(again).toMatchObject({ untouched: [], conflicts: [] })
})

test('the same change in both tabs is no question', () => {
  expect(merge({ name: 'Sam' }, { name: '' }, { name: 'Sam' }).conflicts).toEqual([])
})

test('a paragraph that nobody changed is as the form had it; one that the other tab changed is not', () => {
  const before = { 'edit-p': 'The ready words.' }
  expect(merge({}, before, before)).toMatchObject({ untouched: ['edit-p'], conflicts: [] })
  expect(merge({}, before, { 'edit-p': 'Mine.' })).toMatchObject({ untouched: [], conflicts: [] })
  expect(merge({ edits: { p: 'Theirs.' } }, before, { 'edit-p': 'Mine.' }).conflicts).toHaveLength(1)
})
