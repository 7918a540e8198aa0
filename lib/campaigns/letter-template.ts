import { tidyWords } from '#lib/platform/tidy-text.ts'
import { type LetterFields, letterFields } from './letter-fields.ts'
import { type ReadTemplate, readLetterTemplate } from './read-letter-template.ts'
import { LONGEST_LETTER } from './schema.ts'
import { Unreadable } from './unreadable.ts'

/** The most characters a template may come to whatever its fields hold, and go through on the way: a blink. */
const LONGEST_FILLED = 300_000
const MOST_WORK = 10_000_000

export type TemplateFault = {
  ok: false
  reason: 'too_long' | 'unknown_field' | 'not_readable'
  message: string
}

const fault = (reason: TemplateFault['reason'], message: string): TemplateFault => ({
  ok: false,
  reason,
  message,
})

/**
 * Checks a template as it is saved: it can be read, names only fields there are (in every branch), and cannot become
 * longer than a letter may be. Nothing is filled in for that.
 */
export function checkLetterTemplate(template: string): { ok: true } | TemplateFault {
  if (template.length > LONGEST_LETTER) {
    return fault('too_long', `The letter is longer than ${LONGEST_LETTER} characters.`)
  }
  const read = tried(template)
  if (read instanceof Unreadable) return fault('not_readable', `The letter cannot be read. ${read.message}`)
  const unknown = [...read.unknown]
  if (unknown.length > 0) {
    return fault(
      'unknown_field',
      `There is no field called ${unknown.map((name) => `“${name}”`).join(', ')}. There are: ${Object.keys(letterFields).join(', ')}.`,
    )
  }
  if (read.piece.longest > LONGEST_FILLED || read.piece.work > MOST_WORK) {
    return fault(
      'too_long',
      'With many words from a supporter this could become a letter of hundreds of pages. Name {{ own_words }} once, and each list once.',
    )
  }
  return { ok: true }
}

/** Whether a template that was checked uses a field, in any of its branches. */
export const templateNames = (template: string, field: keyof LetterFields): boolean =>
  kept(template).names.has(field)

/**
 * Fills a template that was checked when it was saved. Runs of blank lines become one. One that breaks the rules, saved
 * before there were such, throws and is not run.
 */
export function renderLetterTemplate(template: string, fields: LetterFields): string {
  return tidyWords(kept(template).piece.write({ fields, loop: { item: '', index: 0, count: 0 } }))
}

const MOST_KEPT = 100
const often = new Map<string, ReadTemplate>()

/** Templates are few and filled for each letter and each look at one: they are read once. */
function kept(template: string): ReadTemplate {
  const found = often.get(template)
  if (found) return found
  const checked = checkLetterTemplate(template)
  if (!checked.ok) throw new Error(`A letter’s template was not filled in. ${checked.message}`)
  if (often.size >= MOST_KEPT) often.clear()
  const fresh = readLetterTemplate(template)
  often.set(template, fresh)
  return fresh
}

function tried(template: string): ReadTemplate | Unreadable {
  try {
    return readLetterTemplate(template)
  } catch (error) {
    if (error instanceof Unreadable) return error
    throw error
  }
}
