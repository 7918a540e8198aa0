import type { Transaction } from '#lib/platform/database.ts'
import type { OutboxLane } from '#lib/platform/generated/prisma/enums.ts'
import { londonDate } from '#lib/platform/london-day.ts'

/** Counts a mail that was taken on a day (1), or came back after all (-1). */
export async function countLeft(
  tx: Transaction,
  { lane, at, by }: { lane: OutboxLane; at: Date; by: 1 | -1 },
): Promise<void> {
  await tx.countChange.create({ data: { what: 'mails_left', state: lane, day: londonDate(at), n: by } })
}
