import type { Database } from '#lib/platform/database.ts'
import type { Language } from '#lib/words/language.ts'
import { changeOwnLetter } from './change-own-letter.ts'
import type { Unknown } from './own-rows.ts'

/**
 * Lets staff read what a letter's supporter writes back to the office, or ends that: from the supporter's own page. What they
 * wrote before is shown, and hidden, with it.
 */
export function letStaffRead({
  mayRead,
  ...press
}: {
  db: Database
  token: string
  letterId: string
  mayRead: boolean
  language: Language
}): Promise<{ ok: true } | Unknown> {
  return changeOwnLetter({
    ...press,
    data: { staffReadWriteBack: mayRead },
    audit: { action: 'letter.staff_may_read', to: mayRead ? 'yes' : 'no' },
  })
}
