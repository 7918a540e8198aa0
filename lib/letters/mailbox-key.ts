import { keyedHash } from '#lib/platform/keyed-hash.ts'
import { mailboxOf } from './mailbox-of.ts'

/** By what letters to one mailbox find each other: a keyed hash, so that no address stands there. */
export const mailboxKey = (email: string): string =>
  keyedHash('mailbox', mailboxOf(email)).toString('base64url')
