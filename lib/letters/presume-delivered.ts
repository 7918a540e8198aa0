import type { Database } from '#lib/platform/database.ts'
import { moveLetter } from './move-letter.ts'

const BATCH = 200
/** Delivery reports come within five days (RFC 5321, section 4.5.4.1: give-up time of 4 to 5 days). */
const QUIET_DAYS = 5

/**
 * Letters handed over long enough ago that trouble would have been reported, and letters of unknown fate that were
 * answered after all. Returns how many were settled.
 */
export async function presumeDelivered({ db, now }: { db: Database; now: Date }): Promise<number> {
  const quietSince = new Date(now.getTime() - QUIET_DAYS * 86_400_000)
  const settled = await db.letter.findMany({
    where: {
      OR: [
        { state: 'accepted', acceptedAt: { lte: quietSince } },
        { state: { in: ['accepted', 'unknown'] }, replies: { some: {} } },
      ],
    },
    select: { id: true },
    take: BATCH,
  })
  for (const { id } of settled) {
    await db.$transaction((tx) =>
      moveLetter(tx, {
        letterId: id,
        to: 'presumed_delivered',
        actor: { kind: 'system', id: 'schedule' },
        now,
      }),
    )
  }
  return settled.length
}
