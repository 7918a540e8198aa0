import { randomBytes } from 'node:crypto'
import { publicToken, tidyToken } from '#lib/platform/public-token.ts'
import { sha256Of } from '#lib/platform/sha256-of.ts'

/** A new secret for a link in a mail: 192 random bits as letters and digits. */
export const newSecretToken = () => publicToken(randomBytes(24))

/** What is kept of it, however its link was copied: whoever reads the database cannot use the link. */
export const hashSecretToken = (token: string) => sha256Of(tidyToken(token))
