import type { Database } from './database.ts'

/** Removes the counts of limits that are over: nothing of them counts any more. Returns how many. */
export async function removeOldCounts({ db, now }: { db: Database; now: Date }): Promise<number> {
  const { count } = await db.limitCount.deleteMany({ where: { expire: { lt: now.getTime() } } })
  return count
}
