import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { eml } from '#lib/replies/testing/mail.ts'
import { quotedAnswers } from '#lib/replies/testing/quoted-answers.ts'
import { letterWriter, readAnswer } from '#lib/replies/testing/read-answer.ts'

/** A message, the letter it answers where that is known, and the words of it that are new. */
export type Answer = { name: string; raw: Uint8Array; letter: string; words: string }

/** Our own fixtures. */
export const ownAnswers = (): Answer[] =>
  quotedAnswers.map(({ name, letter, words, body, headers = {} }) => ({
    name,
    letter,
    words,
    raw: eml({ body, headers: { From: 'HALE, Morgan <morgan.hale.mp@parliament.invalid>', ...headers } }),
  }))

/**
 * The messages of a folder: `NAME.eml`, beside it the new words in `NAME.txt`, and the letter, where one is known, in
 * `NAME.letter.txt` or for all of them in `letter.txt`.
 */
export function answersIn(folder: string): Answer[] {
  const files = new Set(readdirSync(folder))
  const read = (...names: string[]) => {
    const name = names.find((one) => files.has(one))
    return name === undefined ? '' : readFileSync(join(folder, name), 'utf8')
  }
  return [...files]
    .filter((file) => file.endsWith('.eml') && files.has(`${basename(file, '.eml')}.txt`))
    .sort()
    .map((file) => {
      const name = basename(file, '.eml')
      return {
        name,
        raw: readFileSync(join(folder, file)),
        letter: read(`${name}.letter.txt`, 'letter.txt'),
        words: read(`${name}.txt`),
      }
    })
}

export type Measured = {
  messages: number
  /** In per cent: the right words, line by line. */
  exact: number
  /** Words that should be shown and are not. */
  wordsLost: number
  /** Words that are shown and should not be. */
  quoteLeft: number
  longestMs: number
  wrong: string[]
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')

/** Reads each message as an answer is read, and compares what is shown as new with what is. */
export async function measureWords(answers: readonly Answer[]): Promise<Measured> {
  const measured: Measured = {
    messages: answers.length,
    exact: 0,
    wordsLost: 0,
    quoteLeft: 0,
    longestMs: 0,
    wrong: [],
  }
  let exact = 0
  for (const { name, raw, letter, words } of answers) {
    const began = performance.now()
    const shown = await readAnswer(raw, { ...letterWriter, body: letter })
    measured.longestMs = Math.max(measured.longestMs, Math.round(performance.now() - began))
    const [lost, left] = [missing(words, shown), missing(shown, words)]
    measured.wordsLost += lost
    measured.quoteLeft += left
    if (lines(words) === lines(shown)) exact++
    else measured.wrong.push(`${name}: ${lost} words lost, ${left} left`)
  }
  measured.exact = answers.length === 0 ? 0 : Math.floor((1000 * exact) / answers.length) / 10
  return measured
}

/** How many words of a text are not in another. */
function missing(text: string, among: string): number {
  const left = new Map<string, number>()
  for (const word of wordsIn(among)) left.set(word, (left.get(word) ?? 0) + 1)
  return wordsIn(text).filter((word) => {
    const many = left.get(word) ?? 0
    left.set(word, many - 1)
    return many <= 0
  }).length
}

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
