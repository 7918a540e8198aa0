import type { Database } from '#lib/platform/database.ts'
import type { Dashboard } from './schema.ts'

/** A mailbox of which nobody has said anything for so long is not collected from any more. */
const SAID_LATELY_MS = 10 * 60_000
/** A line may break and be there again, and nobody need know. */
const BROKEN_FOR_MS = 2 * 60_000

/** The mailboxes that answers are collected from and that need somebody, and why; none where all is well. */
export async function collectingNow(db: Database, now: Date): Promise<Dashboard['collecting']> {
  const mailboxes = await db.collectedMailbox.findMany({
    where: { saidAt: { gt: new Date(now.getTime() - SAID_LATELY_MS) } },
    orderBy: { address: 'asc' },
  })
  return mailboxes
    .map(({ address, trouble, since, leftThere, cannotMove }) => ({
      address,
      trouble:
        trouble && since && matters(trouble, since, now)
          ? { why: trouble, since: since.toISOString() }
          : null,
      leftThere,
      cannotMove,
    }))
    .filter(({ trouble, leftThere, cannotMove }) => trouble || leftThere > 0 || cannotMove)
}

const matters = (trouble: string, since: Date, now: Date) =>
  trouble !== 'connection' || now.getTime() - since.getTime() > BROKEN_FOR_MS
