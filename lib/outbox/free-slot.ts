import type { Transaction } from '#lib/platform/database.ts'
import { within } from '#lib/platform/run-statement.ts'

const FREE = `
UPDATE "MailboxSlot" SET "nextAt" = $3::timestamptz, given = given - 1, "givenTo" = NULL
WHERE mailbox = $1 AND "givenTo" = $2::uuid`

/** Frees a mailbox's slot that was given to a message of which nothing was said after all: the next may have it. */
export async function freeSlot(
  tx: Transaction,
  { id, mailbox, now }: { id: string; mailbox: string; now: Date },
): Promise<void> {
  await within(tx)(FREE, [mailbox, id, now.toISOString()])
}
