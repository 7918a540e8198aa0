import type { Database, Transaction } from '#lib/platform/database.ts'
import { notConfirmedInTime } from './held-by-rule.ts'
import { freeMailbox } from './mailbox-mail.ts'
import { lockLetter, moveLetter } from './move-letter.ts'

const BATCH = 200
const SCHEDULE = { kind: 'system', id: 'schedule' } as const

/**
 * Lets go of letters whose supporters did not confirm in time, and of those that a rule held and nobody looked at; nothing of
 * them was ever sent. Returns how many.
 */
export async function expireLetters({ db, now }: { db: Database; now: Date }): Promise<number> {
  const late = await db.letter.findMany({
    where: notConfirmedInTime(now),
    select: { id: true },
    take: BATCH,
  })
  let expired = 0
  for (const { id } of late) if (await db.$transaction((tx) => expire(tx, id, now))) expired += 1
  return expired
}

async function expire(tx: Transaction, id: string, now: Date): Promise<boolean> {
  await lockLetter(tx, id)
  // Read again under the lock: it may be confirmed by now, or released to its mail with a link that works.
  if ((await tx.letter.count({ where: { id, ...notConfirmedInTime(now) } })) === 0) return false
  await moveLetter(tx, { letterId: id, to: 'expired', actor: SCHEDULE, now })
  await freeMailbox(tx, id)
  return true
}
