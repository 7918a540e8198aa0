import type { Database } from '#lib/platform/database.ts'
import { notConfirmedYet } from './held-by-rule.ts'
import { freeMailbox } from './mailbox-mail.ts'
import { moveLetter } from './move-letter.ts'

const BATCH = 200

/** Lets go of letters whose supporters did not confirm in time; nothing of them was ever sent. Returns how many. */
export async function expireLetters({ db, now }: { db: Database; now: Date }): Promise<number> {
  const late = await db.letter.findMany({
    where: { ...notConfirmedYet, confirmExpiresAt: { lte: now } },
    select: { id: true },
    take: BATCH,
  })
  let expired = 0
  for (const { id } of late) {
    const moved = await db.$transaction(async (tx) => {
      const actor = { kind: 'system', id: 'schedule' } as const
      const done = await moveLetter(tx, { letterId: id, to: 'expired', actor, now })
      await freeMailbox(tx, id)
      return done
    })
    if (moved.ok) expired += 1
  }
  return expired
}
