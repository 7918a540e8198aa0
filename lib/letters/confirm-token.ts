import { goodSealingHashes, sealingHash } from '#lib/platform/keyed-hash.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { publicToken, tidyToken } from '#lib/platform/public-token.ts'
import { secretBytes } from '#lib/platform/secret-bytes.ts'
import { sha256Of } from '#lib/platform/sha256-of.ts'

/**
 * How long a confirmation waits for its supporter. An unconfirmed letter is kept for seven days: in the two that are left a
 * link that has run out can still be renewed, and the letter be changed.
 */
export const CONFIRM_WITHIN_DAYS = 5

const TOKEN_BYTES = 24
const PURPOSE = 'confirm'

type LetterOnce = { nonce: string; subject: string; body: string }

/**
 * The secret of a confirmation's address: 192 bits as letters and digits, made of this installation's secret, the confirmation's
 * nonce and the letter's very text. So the reminder can make the same link again, whoever reads the database cannot, and
 * a letter whose text has changed has no link that works.
 */
export const confirmToken = (letter: LetterOnce): string => asToken(sealingHash(PURPOSE, sealedText(letter)))

const sealedText = ({ nonce, subject, body }: LetterOnce) =>
  `${nonce}.${sha256Of(JSON.stringify([subject, body]))}`

const asToken = (hash: Buffer) => publicToken(hash.subarray(0, TOKEN_BYTES))

/** What is kept of a token, however its link was copied: enough to find its letter, not enough to confirm it. */
export const hashConfirmToken = (token: string) => sha256Of(tidyToken(token))

/** Until when a confirmation that is asked for now can be given. */
export const confirmBy = (now: Date) => new Date(now.getTime() + CONFIRM_WITHIN_DAYS * DAY_MS)

/** A new confirmation of a text: the token for the mail, and what the letter's row keeps of it. */
export function newConfirmation({ subject, body, now }: { subject: string; body: string; now: Date }) {
  const confirmNonce = secretBytes(16).toString('base64url')
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
  const text = sealedText({ nonce: letter.confirmNonce, subject: letter.subject, body: letter.body })
  const tokens = goodSealingHashes(PURPOSE, text).map(asToken)
  return tokens.find((token) => hashConfirmToken(token) === letter.confirmTokenHash) ?? null
}
