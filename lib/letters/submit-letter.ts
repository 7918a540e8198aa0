import type { Database } from '#lib/platform/database.ts'
import type { LetterInput } from './schema.ts'
import { submitAtOnce } from './submit-at-once.ts'
import type { SubmitFault } from './submit-fault.ts'
import { submitInTransaction } from './submit-in-transaction.ts'

export type Submission = {
  db: Database
  now: Date
  input: LetterInput
  /** The address path the supporter came through, kept with the consent. */
  page: string
}

export type Submitted =
  | { ok: true; letterId: string; outcome: 'confirm_by_mail' | 'mail_already_on_its_way' }
  | SubmitFault

/**
 * Takes a supporter's letter: letter, consent and confirmation mail together or not at all. There is one letter for each
 * supporter, member and call of a campaign, however often it is submitted: while it waits for its confirmation, a changed
 * text replaces the old one and the old link stops working; the same text again changes nothing.
 *
 * A new letter goes in with one statement. Whatever else it meets is looked at and decided in a transaction.
 */
export async function submitLetter(submission: Submission): Promise<Submitted> {
  return (await submitAtOnce(submission)) ?? (await submitInTransaction(submission))
}
