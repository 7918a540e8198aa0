import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import { newWords } from './new-words.ts'

/** What of a letter tells what an answer quotes. */
export const letterQuoted = {
  body: true,
  senderName: true,
  senderEmail: true,
  representedName: true,
  replyToken: true,
} as const

type LetterQuoted = Record<keyof typeof letterQuoted, string>

/** The new words of an answer to a letter: what it says without the letter, however it quotes it. */
export const answerWords = (
  answer: { text: string; subject: string; from: string },
  { body, senderName, representedName, senderEmail, ...letter }: LetterQuoted,
): string =>
  newWords(answer.text, {
    subject: answer.subject,
    from: answer.from,
    letter: {
      text: body,
      names: [senderName, representedName].filter((name) => name !== ''),
      addresses: [
        ...(senderEmail === '' ? [] : [senderEmail]),
        letterAddress({ ...letter, senderName }),
        returnPath(letter.replyToken),
      ],
    },
  })
