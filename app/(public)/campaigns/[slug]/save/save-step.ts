import type { Draft } from '#lib/letters/draft.ts'
import type { MailLimit } from '#lib/letters/mail-limits.ts'
import type { Language } from '#lib/words/language.ts'
import type { Fields } from './fields.ts'

/** A path below the campaign's. */
export type Below = '' | `/${string}`
export type Posted = {
  slug: string
  language: Language
  draft: Draft
  fields: Fields
  now: Date
  /** The network address that asks. */
  from: string
}
/** The draft as it is now, and the page that comes next; `full` where a limit says to come back later. */
export type Saved = { draft: Draft; next: Below; full?: { limit: MailLimit; again: number } }

export type SaveStep = {
  /** The page the form stands on: where whoever asks for the other language goes on. */
  page: (fields: Fields) => Below
  /** The draft with everything that was typed, right or wrong; nothing is judged. */
  typed: (draft: Draft, fields: Fields) => Draft
  /** What pressing the button does with the typed draft; the next page says what is wrong. */
  press: (posted: Posted) => Promise<Saved> | Saved
}

/** A draft that is being written again: what was said of the last sending no longer holds. */
export function changed(draft: Draft): Draft {
  return { ...draft, problem: null, sent: null }
}
