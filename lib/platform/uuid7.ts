import { randomBytes } from 'node:crypto'

/**
 * A new id as Prisma's `uuid(7)` makes them (RFC 9562): 48 bits of the time, then chance. For rows that are written by a
 * statement of our own.
 */
export function uuid7(now = new Date()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [8, 12, 16, 20].reduce(
    (text, at, gaps) => `${text.slice(0, at + gaps)}-${text.slice(at + gaps)}`,
    hex,
  )
}
