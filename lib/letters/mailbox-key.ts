import { createHmac } from 'node:crypto'
import { secretFor } from '#lib/platform/secrets.ts'
import { mailboxOf } from './mailbox-of.ts'

/** By what letters to one mailbox find each other: a keyed hash, so that no address stands there. */
export const mailboxKey = (email: string): string =>
  createHmac('sha256', secretFor('mailbox')).update(mailboxOf(email)).digest('base64url')
