import type { Refused } from '#lib/platform/refused.ts'
import { rawLimit } from '#lib/platform/typed.ts'
import { figures } from '#lib/words/numbers.ts'
import { cleanPastedText } from './clean-pasted-text.ts'
import { invalid } from './failures.ts'

const CLAUSE_MAXIMUM = 10_000
const REMARK_MAXIMUM = 4_000

type Words = { ok: true; text: string } | Refused<'invalid'>

function readWords(text: string, { what, maximum }: { what: string; maximum: number }): Words {
  const clean = text.length <= rawLimit(maximum) ? cleanPastedText(text) : null
  if (clean?.trim() === '') return invalid(`${what} is empty. Nothing was changed. Write a few words first.`)
  if (clean !== null && clean.length <= maximum) return { ok: true, text: clean }
  return invalid(
    `${what} is longer than ${figures(maximum)} characters. Nothing was changed, and your words are still here. Shorten it, or make two of it.`,
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
): { ok: true; text: string | null } | Refused<'invalid'> {
  if (!text?.trim()) return { ok: true, text: null }
  return readWords(text, { what: 'The Welsh text', maximum: CLAUSE_MAXIMUM })
}
