import type { Database, Transaction } from '#lib/platform/database.ts'
import { within } from '#lib/platform/run-statement.ts'
import { supporterKey } from './supporter-key.ts'

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
  return (await rowsOfMailbox(db, supporter.email)).filter((row) => writerKey(row) === writer)
}

/** The rows of everybody who writes from a mailbox, the oldest first. */
export async function rowsOfMailbox(db: Database | Transaction, email: string): Promise<WriterRow[]> {
  return within(db)<WriterRow>(OF_MAILBOX, [email.trim().toLowerCase()])
}

const OF_MAILBOX = `SELECT id, name, email, "createdAt" FROM "Supporter"
WHERE lower(email) = $1 AND "clearedAt" IS NULL ORDER BY "createdAt", id`

const select = { id: true, name: true, email: true, createdAt: true } as const
