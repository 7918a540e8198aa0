import { createHash, randomBytes } from 'node:crypto'

/** How long a confirmation waits for its supporter. */
export const CONFIRM_WITHIN_DAYS = 7

/** A new secret for a confirmation's address: 192 random bits in 32 symbols. */
export const newConfirmToken = () => randomBytes(24).toString('base64url')

/** What is kept of it: whoever reads the database cannot confirm with it. */
export const hashConfirmToken = (token: string) => createHash('sha256').update(token).digest('hex')
