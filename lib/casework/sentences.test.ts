import { expect, test } from 'vitest'
import { likelyPromise, likelyStance, promisedIn, sentencesOf } from './sentences.ts'

const ANSWER = `Dear Ms. Marple,

Thank you for writing. I support the aims of your campaign. I will write to the Rt. Hon.
Member who is the minister, and let you know.

Yours sincerely,
Jane Doe MP`

test('an answer is its sentences, in their order, and titles end none', () => {
  expect(sentencesOf(ANSWER)).toEqual([
    'Dear Ms. Marple,',
    'Thank you for writing.',
    'I support the aims of your campaign.',
    'I will write to the Rt. Hon. Member who is the minister, and let you know.',
    'Yours sincerely, Jane Doe MP',
  ])
})

test('what has no words is no sentence, and the longest is cut', () => {
  expect(sentencesOf('—\n\n1.\n\n')).toEqual([])
  const [long = ''] = sentencesOf(`I will ${'really '.repeat(200)}try.`)
  expect(long).toHaveLength(601)
  expect(long.endsWith('…')).toBe(true)
})

test('the likeliest sentence is found, for a promise and for a stance', () => {
  const sentences = sentencesOf(ANSWER)
  expect(likelyPromise(sentences)).toBe(3)
  expect(likelyStance(sentences)).toBe(2)
  expect(likelyPromise(['Thank you for writing.'])).toBeNull()
})

test.each([
  ['I will write to the minister about this.', 'Write to the minister'],
  ['I shall raise this with the Secretary of State.', 'Raise it with the minister'],
  ['I will table a written question.', 'Table a parliamentary question'],
  ['I will add my name to EDM 210.', 'Sign the motion'],
  ['We would be happy to meet you.', 'Meet the group'],
  ['I wish you well.', ''],
])('%s is offered as: %s', (sentence, words) => {
  expect(promisedIn(sentence)).toBe(words)
})
