import { describe, expect, test } from 'vitest'
import { growth, MOST_GROWTH } from '#lib/platform/testing/growth.ts'
import { newWords } from './new-words.ts'

const LETTER = `Dear Jane Doe,

I waited eleven months to see a specialist about my hands, and I am not the only one in Leeds.
Everyone with suspected inflammatory arthritis should be seen within three weeks of referral.

Will you sign the motion? Will you ask the minister how long people wait here?

Yours sincerely,
Ann Other
1 Test Street
Reference CH-7K3F-92QD`

const newAgainst = (words: string, text: string) =>
  newWords(words, { letter: { text, names: ['Ann Other'], addresses: ['ann.x@letters.invalid'] } })

const ANSWER = 'Dear Ann,\n\nI will sign the motion, and ask the minister.\n\nJane Doe MP'

/** The letter as a mail program wraps it. */
const wrapped = LETTER.replace(/(.{1,60})(?: |$)/gm, '$1\n').replace(/\n\n\n/g, '\n\n')
const marked = (mark: string, text = LETTER) =>
  text
    .split('\n')
    .map((line) => `${mark}${line}`)
    .join('\n')

describe('a quoted letter is left out', () => {
  test.each([
    ['pasted below with no mark', LETTER],
    ['wrapped', wrapped],
    ['marked with >', marked('> ')],
    ['marked with > and wrapped', marked('> ', wrapped)],
    ['marked twice', marked('>> ')],
    ['marked with |', marked('| ')],
    ['set in', marked('    ')],
    ['below “wrote:”', `Ann Other <ann.x@letters.invalid> wrote:\n${LETTER}`],
    ['below “wrote:” on two lines', `On 9 March 2026 at 09:15\nAnn Other <x@y.example> wrote:\n\n${LETTER}`],
    ['below Welsh “wrote:”', `Ar 9 Mawrth 2026, ysgrifennodd Ann Other:\n${LETTER}`],
    [
      'below a block of header lines',
      `________\nFrom: Ann Other\nSent: Monday\nTo: Jane\nSubject: x\n\n${LETTER}`,
    ],
    ['below a starred ruler', `*** Original Message ***\n${LETTER}`],
    ['above a notice', `${LETTER}\n\nThis e-mail is confidential to its addressee.`],
  ])('%s', (_, quoted) => {
    const words = newAgainst(`${ANSWER}\n\n${quoted}`, LETTER)
    expect(words).toContain(ANSWER)
    expect(words).not.toMatch(/eleven months|three weeks|CH-7K3F|wrote|ysgrifennodd|Original/)
  })

  test('that stands above the answer', () => {
    expect(newAgainst(`${LETTER}\n\n${ANSWER}`, LETTER)).toBe(ANSWER)
  })

  test('and when nothing else is there, nothing is left', () => {
    expect(newAgainst(marked('> '), LETTER)).toBe('')
  })
})

describe('the answer’s own words stay', () => {
  test.each([
    ['a sentence it takes up', `You ask: "Will you sign the motion?" I will.\n\nJane Doe MP`],
    [
      'a question above its answer',
      `> Will you sign the motion?\nYes.\n> Will you ask the minister?\nGladly.`,
    ],
    ['“wrote:” in its middle', 'On reflection, as my colleague wrote:\n\nNobody should wait so long.'],
    ['everything when nothing is quoted', ANSWER],
  ])('%s', (_, words) => {
    expect(newAgainst(words, LETTER)).toBe(words)
  })
})

test('a long answer takes as long as its length asks for', () => {
  const letter = LETTER.repeat(20)
  const answer = (lines: number) =>
    Array.from({ length: lines }, (_, at) => `line ${at} of an answer that never ends`).join('\n')
  expect(growth((words) => newAgainst(words, letter), answer, [1_000, 20_000])).toBeLessThan(MOST_GROWTH)
})
