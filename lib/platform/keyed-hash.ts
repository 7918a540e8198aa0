import { createHmac, type KeyObject } from 'node:crypto'
import { everySecretFor, lastingSecretFor, secretFor, secretsFor } from './secrets.ts'

type Hashed = string | Uint8Array

const under = (key: KeyObject, of: Hashed): Buffer => createHmac('sha256', key).update(of).digest()

/**
 * HMAC-SHA-256 of something under this installation's key for one purpose, 32 bytes: the same in every process and for good,
 * whatever secret replaces the first. Nobody without the secret can make it, or find out by trying what it was made of.
 */
export const keyedHash = (purpose: string, of: Hashed): Buffer => under(lastingSecretFor(purpose), of)

/** The same under the secret of today: for what is given out, and known again when it comes back. */
export const sealingHash = (purpose: string, of: Hashed): Buffer => under(secretFor(purpose), of)

/** Each of the hashes by which what was given out is known again. */
export const goodSealingHashes = (purpose: string, of: Hashed): Buffer[] =>
  secretsFor(purpose).map((key) => under(key, of))

/** The same for what was given out for good. */
export const everySealingHash = (purpose: string, of: Hashed): Buffer[] =>
  everySecretFor(purpose).map((key) => under(key, of))
