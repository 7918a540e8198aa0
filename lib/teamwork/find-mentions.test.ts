import { expect, test } from 'vitest'
import { findMentions, withMention } from './find-mentions.ts'

const ada = { id: 'a', name: 'Ada Lovelace' }
const adaToo = { id: 'b', name: 'Ada' }
const nia = { id: 'n', name: 'Nia Prys-Jones' }
const namesake = { id: 'n2', name: 'nia prys-jones' }
const named = (text: string, among = [adaToo, ada, nia]) => findMentions(text, among).map(({ id }) => id)

test.each([
  ['@Ada Lovelace, could you ring them?', ['a']],
  ['Could @ada lovelace and @Nia Prys-Jones ring?', ['a', 'n']],
  ['@Ada could', ['b']],
  ['@Adalbert could', []],
  ['write to office@ada.example', []],
  ['@Ada Lovelaces', ['b']],
  ['@Ada Lovelace @Ada Lovelace', ['a']],
  ['nobody @ all', []],
])('%s', (text, ids) => expect(named(text)).toEqual(ids))

test('of two colleagues of one name both are meant', () => {
  expect(named('@Nia Prys-Jones', [nia, namesake])).toEqual(['n', 'n2'])
})

test('who was chosen is named once', () => {
  expect(withMention('Please ring.', ada)).toBe('@Ada Lovelace Please ring.')
  expect(withMention('Please ring, @ada lovelace.', ada)).toBe('Please ring, @ada lovelace.')
  expect(withMention('Please ring.', undefined)).toBe('Please ring.')
})
