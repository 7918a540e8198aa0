import { messageRow } from '#lib/outbox/enqueue-message.ts'
import { uuid7 } from '#lib/platform/uuid7.ts'
import { consentRow } from '#lib/supporters/record-consent.ts'
import { supporterKey } from '#lib/supporters/supporter-key.ts'
import { confirmationOf } from './ask-to-confirm.ts'
import { circumstances } from './circumstances.ts'
import { consentsGiven } from './consents-given.ts'
import { insertLetter } from './insert-letter.ts'
import { newLetterRow } from './letter-row.ts'
import { recentReads } from './recent-reads.ts'
import { newReference } from './reply-token.ts'
import type { Submission, Submitted } from './submit-letter.ts'

/**
 * Takes a new letter with one statement, on what was read a moment ago, if all of that still holds as the statement runs.
 * Null when the letter is not plainly new and welcome: then nothing was written, and the transaction decides.
 */
export async function submitAtOnce({ db, now, input, page }: Submission): Promise<Submitted | null> {
  const met = await circumstances(recentReads(db, now), input)
  if (!met.ok) return null
  const taken = { ...met, input, now }
  const { row, token } = newLetterRow(taken, newReference())
  const { name, email, representedName, language } = input
  const letterId = uuid7()
  const written = await insertLetter({
    db,
    taken,
    letterId,
    supporter: { key: supporterKey({ name, email, representedName }), name, email },
    letter: row,
    consents: consentsGiven(taken).map((given) => consentRow({ ...given, language, page, now })),
    message: messageRow(confirmationOf({ ...taken, letterId, token })),
  })
  return written ? { ok: true, letterId, outcome: 'confirm_by_mail' } : null
}
