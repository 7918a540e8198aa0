import { randomUUID } from 'node:crypto'

/**
 * A new id as Prisma's `uuid(7)` makes them (RFC 9562): 48 bits of the time, then random ones. For rows that are written by a
 * statement of our own.
 */
export function uuid7(now = new Date()): string {
  const time = now.getTime().toString(16).padStart(12, '0')
  // The variant and all that is random stand in the same places in every version.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
