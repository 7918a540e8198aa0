import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import type { Language } from '#lib/words/language.ts'
import { newWords } from './new-words.ts'

/** What of a letter tells what an answer quotes. */
export const letterQuoted = {
  body: true,
  senderName: true,
  senderEmail: true,
  representedName: true,
  replyToken: true,
  language: true,
} as const

export type LetterQuoted = Record<Exclude<keyof typeof letterQuoted, 'language'>, string> & {
  language: Language
}

/**
 * The new words of an answer to a letter: what it says without the letter, however it quotes it. What we say between them is
 * in the language of the letter's supporter.
 */
export const answerWords = (
  answer: { text: string; subject: string; from: string },
  { body, senderName, representedName, senderEmail, language, ...letter }: LetterQuoted,
): string =>
  newWords(answer.text, {
    subject: answer.subject,
    from: answer.from,
    language,
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
