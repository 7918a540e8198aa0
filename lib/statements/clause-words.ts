import { cleanPastedText } from './clean-pasted-text.ts'
import { type Failure, invalid } from './failures.ts'

const CLAUSE_MAXIMUM = 10_000
const REMARK_MAXIMUM = 4_000

type Words = { ok: true; text: string } | Failure<'invalid'>

const inWords = new Intl.NumberFormat('en-GB')

function readWords(text: string, { what, maximum }: { what: string; maximum: number }): Words {
  const clean = cleanPastedText(text)
  if (clean.trim() === '') return invalid(`${what} is empty. Nothing was changed. Write a few words first.`)
  if (clean.length <= maximum) return { ok: true, text: clean }
  return invalid(
    `${what} is longer than ${inWords.format(maximum)} characters. Nothing was changed, and your words are still here. Shorten it, or make two of it.`,
  )
}

/** The text of a clause as it is kept: cleaned of what a word processor leaves behind, not empty, not endless. */
export const clauseWords = (text: string): Words =>
  readWords(text, { what: 'The clause', maximum: CLAUSE_MAXIMUM })

/** The reasons of an amendment or of a decision, or a comment. */
export const remarkWords = (what: string, text: string): Words =>
  readWords(text, { what, maximum: REMARK_MAXIMUM })

/** The Welsh of a clause; an empty one is none. */
export function welshWords(
  text: string | null | undefined,
): { ok: true; text: string | null } | Failure<'invalid'> {
  if (!text || cleanPastedText(text).trim() === '') return { ok: true, text: null }
  return readWords(text, { what: 'The Welsh text', maximum: CLAUSE_MAXIMUM })
}
