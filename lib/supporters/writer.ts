import type { Database, Transaction } from '#lib/platform/database.ts'
import { within } from '#lib/platform/run-statement.ts'
import { keysOfAddress, supporterKey } from './supporter-key.ts'

/** What makes a writer: one mailbox and one name, for whomever they write. */
export const writerKey = ({ email, name }: { email: string; name: string }): string =>
  supporterKey({ email, name })

/** A supporter's row of a writer. */
export type WriterRow = { id: string; name: string; email: string; createdAt: Date }

/**
 * The rows of a supporter's writer: their own, and one for each person they wrote for. None where there is no such
 * supporter.
 */
export async function rowsOfWriter(db: Database | Transaction, supporterId: string): Promise<WriterRow[]> {
  const supporter = await db.supporter.findUnique({ where: { id: supporterId, clearedAt: null }, select })
  if (!supporter) return []
  const writer = writerKey(supporter)
  return (await rowsOfAddress(db, supporter.email)).filter((row) => writerKey(row) === writer)
}

/** The rows of everybody who writes from an address, however they spelled it, the oldest first. */
export async function rowsOfAddress(db: Database | Transaction, email: string): Promise<WriterRow[]> {
  return within(db)<WriterRow>(OF_ADDRESS, keysOfAddress(email))
}

const OF_ADDRESS = `SELECT id, name, email, "createdAt" FROM "Supporter"
WHERE key COLLATE "C" >= $1 AND key COLLATE "C" < $2 AND "clearedAt" IS NULL ORDER BY "createdAt", id`

const select = { id: true, name: true, email: true, createdAt: true } as const
