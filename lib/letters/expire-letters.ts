import type { Database } from '#lib/platform/database.ts'
import { moveLetter } from './move-letter.ts'

const BATCH = 200

/** Lets go of letters whose supporters did not confirm in time; nothing of them was ever sent. Returns how many. */
export async function expireLetters({ db, now }: { db: Database; now: Date }): Promise<number> {
  const late = await db.letter.findMany({
    where: { state: 'awaiting_confirmation', confirmExpiresAt: { lte: now } },
    select: { id: true },
    take: BATCH,
  })
  let expired = 0
  for (const { id } of late) {
    const moved = await db.$transaction((tx) =>
      moveLetter(tx, { letterId: id, to: 'expired', actor: { kind: 'system', id: 'schedule' }, now }),
    )
    if (moved.ok) expired += 1
  }
  return expired
}
