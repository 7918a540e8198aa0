import { createHash, randomBytes } from 'node:crypto'

/** A new secret for a link in a mail: 192 random bits in 32 symbols. */
export const newSecretToken = () => randomBytes(24).toString('base64url')

/** What is kept of it: whoever reads the database cannot use the link. */
export const hashSecretToken = (token: string) => createHash('sha256').update(token).digest('hex')
