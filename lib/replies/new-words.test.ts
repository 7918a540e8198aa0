import { describe, expect, test } from 'vitest'
import { growth, MOST_GROWTH } from './../platform/testing/growth.ts'
import { newWords } from './new-words.ts'

const ANSWER = 'Dear Ann,\n\nThank you. I will sign the motion.\n\nJane Doe MP'
const QUOTED = '> Dear Jane Doe,\n>\n> Please sign the motion.'

describe('the letter an answer quotes is left out', () => {
  test.each([
    [
      'Gmail',
      `${ANSWER}\n\nOn Mon, 2 Mar 2026 at 09:15, Ann Other <ann.x@letters.invalid> wrote:\n${QUOTED}`,
    ],
    [
      'Gmail on two lines',
      `${ANSWER}\n\nOn Mon, 2 Mar 2026 at 09:15, Ann Other\n<ann.x@letters.invalid> wrote:\n\n${QUOTED}`,
    ],
    [
      'Gmail in Welsh',
      `${ANSWER}\n\nAr Llun, 2 Maw 2026 am 09:15, ysgrifennodd Ann Other <ann.x@letters.invalid>:\n${QUOTED}`,
    ],
    [
      'Gmail in Welsh on two lines',
      `${ANSWER}\n\nAr Llun, 2 Maw 2026 am 09:15, Ann Other <ann.x@letters.invalid>\na ysgrifennodd:\n${QUOTED}`,
    ],
    [
      'Outlook',
      `${ANSWER}\n\n________________________________\nFrom: Ann Other <ann.x@letters.invalid>\nSent: 02 March 2026 09:15\nTo: DOE, Jane\nSubject: The motion\n\nDear Jane Doe,\n\nPlease sign the motion.`,
    ],
    [
      'Outlook without its rule',
      `${ANSWER}\n\nFrom: Ann Other\nSent: 02 March 2026 09:15\nTo: DOE, Jane\nSubject: The motion\n\nPlease sign the motion.`,
    ],
    [
      'Outlook in Welsh',
      `${ANSWER}\n\nOddi wrth: Ann Other <ann.x@letters.invalid>\nAnfonwyd: 02 Mawrth 2026 09:15\nAt: DOE, Jane\nPwnc: The motion\n\nPlease sign the motion.`,
    ],
    [
      'an older Outlook',
      `${ANSWER}\n\n-----Original Message-----\nFrom: Ann Other\nSent: Monday\n\nPlease sign the motion.`,
    ],
    [
      'Parliament’s own notice',
      `${ANSWER}\n\nUK Parliament Disclaimer: this e-mail is confidential to the intended recipient.`,
    ],
  ])('%s', (_, text) => {
    expect(newWords(text)).toBe(ANSWER)
  })

  test('also when the answer stands below it', () => {
    expect(newWords(`${QUOTED}\n\n${ANSWER}`)).toBe(ANSWER)
  })
})

describe('an answer is never lost', () => {
  test('when its first line ends in "wrote:"', () => {
    const text =
      'On reflection I agree with all that your charity wrote:\n\nthe waits are too long, and I will say so.'
    expect(newWords(text)).toBe(text)
  })

  test('when nothing but a quotation is there', () => {
    expect(newWords(QUOTED)).toBe(QUOTED)
  })

  test('when a paragraph is one very long line', () => {
    const long = `Thank you. ${'I will raise it. '.repeat(200)}`.trim()
    expect(newWords(`${long}\n\nJane\n\nOn Mon, 2 Mar 2026, Ann <a@b.cd> wrote:\n> x`)).toBe(
      `${long}\n\nJane`,
    )
  })
})

describe('sixteen times the text takes at most about sixteen times as long', () => {
  test.each([
    ['one line', 'On 2026 wrote '],
    ['empty lines', '\n'],
    ['lines of one space', ' \n'],
    ['half a Dutch header, over and over', 'Op \n'],
    ['half a Chinese header, over and over', '在\n'],
    ['half a Welsh header, over and over', 'Ar ysgrifennodd '],
    ['half an Outlook header, over and over', 'From: x\n'],
    ['one line of colons', 'Ar ysgrifennodd :   '],
    ['quoted lines', '> x\n\n'],
  ])('%s', (_, part) => {
    const make = (size: number) => part.repeat(size / part.length)
    expect(growth(newWords, make, [6_000, 100_000])).toBeLessThan(MOST_GROWTH)
  })
})
