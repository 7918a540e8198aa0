import { createHmac } from 'node:crypto'
import { secretFor } from './secrets.ts'

/**
 * HMAC-SHA-256 of something under this installation's key for one purpose, 32 bytes: the same in every process, and nobody
 * without the secret can make it, or find out by trying what it was made of.
 */
export const keyedHash = (purpose: string, of: string | Uint8Array): Buffer =>
  createHmac('sha256', secretFor(purpose)).update(of).digest()
