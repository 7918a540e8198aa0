import { createHash, createHmac } from 'node:crypto'
import { chance } from '#lib/platform/chance.ts'
import { secretFor } from '#lib/platform/secrets.ts'

/** How long a confirmation waits for its supporter. */
export const CONFIRM_WITHIN_DAYS = 7

const DAY_MS = 86_400_000
const SYMBOLS = 32

type LetterOnce = { nonce: string; subject: string; body: string }

/**
 * The secret of a confirmation's address: 192 bits in 32 symbols, made of this installation's secret, the confirmation's
 * nonce and the letter's very text. So the reminder can make the same link again, whoever reads the database cannot, and
 * a letter whose text has changed has no link that works.
 */
export function confirmToken({ nonce, subject, body }: LetterOnce): string {
  const text = createHash('sha256')
    .update(JSON.stringify([subject, body]))
    .digest('hex')
  const mac = createHmac('sha256', secretFor('confirm')).update(`${nonce}.${text}`)
  return mac.digest('base64url').slice(0, SYMBOLS)
}

/** What is kept of a token: enough to find its letter, not enough to confirm it. */
export const hashConfirmToken = (token: string) => createHash('sha256').update(token).digest('hex')

/** Until when a confirmation that is asked for now can be given. */
export const confirmBy = (now: Date) => new Date(now.getTime() + CONFIRM_WITHIN_DAYS * DAY_MS)

/** A new confirmation of a text: the token for the mail, and what the letter's row keeps of it. */
export function newConfirmation({ subject, body, now }: { subject: string; body: string; now: Date }) {
  const confirmNonce = chance(16).toString('base64url')
  const token = confirmToken({ nonce: confirmNonce, subject, body })
  return {
    token,
    data: {
      confirmNonce,
      confirmTokenHash: hashConfirmToken(token),
      confirmExpiresAt: confirmBy(now),
    },
  }
}

/** The token that a letter's row stands for; null where its text is no longer the one that was mailed. */
export function tokenOf(letter: {
  confirmNonce: string | null
  confirmTokenHash: string | null
  subject: string
  body: string
}): string | null {
  if (!letter.confirmNonce) return null
  const token = confirmToken({ nonce: letter.confirmNonce, subject: letter.subject, body: letter.body })
  return hashConfirmToken(token) === letter.confirmTokenHash ? token : null
}
