import { timingSafeEqual } from 'node:crypto'
import { goodSealingHashes, sealingHash } from './keyed-hash.ts'
import { bytesOfToken, publicToken, tidyToken } from './public-token.ts'

const ID_BYTES = 16
const MAC_BYTES = 16

const asMac = (hash: Buffer) => hash.subarray(0, MAC_BYTES)

/**
 * An id (a UUID) as a token for one purpose, sealed with this installation's secret. Nothing of it is stored, so whoever
 * reads the database cannot make one.
 */
export function sealedId(purpose: string, id: string): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  return publicToken(Buffer.concat([bytes, asMac(sealingHash(purpose, bytes))]))
}

/** The id in such a token; null for a token that this installation did not give out for that. */
export function idInSeal(purpose: string, token: string): string | null {
  const bytes = bytesOfToken(tidyToken(token))
  if (bytes?.length !== ID_BYTES + MAC_BYTES) return null
  const [id, mac] = [bytes.subarray(0, ID_BYTES), bytes.subarray(ID_BYTES)]
  if (!goodSealingHashes(purpose, id).some((hash) => timingSafeEqual(mac, asMac(hash)))) return null
  return Buffer.from(id)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
