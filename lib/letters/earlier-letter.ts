import type { Database } from '#lib/platform/database.ts'
import { foldedName } from '#lib/platform/folded.ts'
import { addressToCompare } from '#lib/platform/mail-address.ts'
import { notConfirmedYet } from './held-by-rule.ts'
import { type Taken, textOf } from './letter-row.ts'
import type { LetterInput } from './schema.ts'

export type EarlierLetter = NonNullable<Awaited<ReturnType<typeof earlierLetter>>>

/** The letter that a device made last, as far as it still waits for its yes, or to be asked for it. */
export async function earlierLetter(db: Database, id: string) {
  if (id === '') return null
  return db.letter.findUnique({ where: { id, ...notConfirmedYet } })
}

/** A mail not ten minutes old may still be travelling; an older one may be lost, and asking again brings another. */
const TRAVELS_FOR_MS = 10 * 60_000

/** Whether the mail of an earlier letter asks for the very same: same text, same address, and still on its way. */
export const travelsAsItIs = (earlier: EarlierLetter, taken: Taken): boolean =>
  earlier.state === 'awaiting_confirmation' &&
  !mailMayBeLost(earlier, taken.now) &&
  asksForTheSame(earlier, taken)

/** Whether a mail that has not come by now may never come. */
export const mailMayBeLost = ({ createdAt }: EarlierLetter, now: Date): boolean =>
  createdAt.getTime() <= now.getTime() - TRAVELS_FOR_MS

const sameAddress = (one: string, other: string) => addressToCompare(one) === addressToCompare(other)

export function asksForTheSame(earlier: EarlierLetter, taken: Taken): boolean {
  const { input, campaign } = taken
  if (earlier.call !== campaign.call || !sameAddress(earlier.senderEmail, input.email)) return false
  const { subject, body } = textOf(taken, earlier.reference)
  return earlier.subject === subject && earlier.body === body
}

/**
 * Whether a new letter takes the place of the one this device sent before: the address, the name or the text put right.
 * Somebody else at the same device, with another name and another address, and a letter for somebody else, are letters of
 * their own.
 */
export function isCorrectedBy(
  earlier: EarlierLetter,
  { name, email, representedName }: LetterInput,
): boolean {
  const forTheSame = foldedName(earlier.representedName) === foldedName(representedName)
  const sameName = foldedName(earlier.senderName) === foldedName(name)
  return forTheSame && (sameName || sameAddress(earlier.senderEmail, email))
}
