import { discardPieces } from '#lib/files/mail-source.ts'
import type { Database } from '#lib/platform/database.ts'

/** Longer than the listener lets any message take to arrive. */
const BROKEN_AFTER_MS = 3 * 3_600_000
const AT_ONCE = 10

/** Takes away what is left of messages whose arrival broke off with this process. @returns how many */
export async function removeBrokenArrivals({ db, now }: { db: Database; now: Date }): Promise<number> {
  const broken = await db.mailSource.findMany({
    where: { hash: null, startedAt: { lt: new Date(now.getTime() - BROKEN_AFTER_MS) } },
    select: { id: true },
    take: AT_ONCE,
  })
  for (const { id } of broken) await discardPieces(db, id)
  return broken.length
}
