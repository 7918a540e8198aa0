import { createHash } from 'node:crypto'

/** What names a logo's very bytes, in its address too. */
export const logoHash = (png: Uint8Array): string =>
  createHash('sha256').update(png).digest('hex').slice(0, 32)
