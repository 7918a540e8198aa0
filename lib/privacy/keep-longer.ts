import type { Database } from '#lib/platform/database.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import type { Language } from '#lib/words/language.ts'
import { changeOwnLetter } from './change-own-letter.ts'
import type { Unknown } from './own-rows.ts'

const KEPT_DAYS = 365

/** "Keep it for a year": its writer agrees to more than the rule. From today on, and again with each press. */
export function keepLonger({
  now,
  ...press
}: {
  db: Database
  token: string
  letterId: string
  language: Language
  now: Date
}): Promise<{ ok: true } | Unknown> {
  const keptUntil = new Date(now.getTime() + KEPT_DAYS * DAY_MS)
  return changeOwnLetter({ ...press, data: { keptUntil }, audit: { action: 'letter.kept_longer' } })
}
