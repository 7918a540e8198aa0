import type { Database } from '#lib/platform/database.ts'
import { enqueueLetter } from './letter-mail.ts'
import { type HeldReason, lookAgain } from './look-again.ts'
import { lockLetter, moveLetter } from './move-letter.ts'

const BATCH = 200
/** What may pass by itself; a seat that has changed hands is for a person to decide. */
const MAY_PASS: HeldReason[] = ['campaign_paused', 'no_address']

/** Lets held letters go whose reason has passed: the campaign runs again, the member has an address. Returns how many. */
export async function releaseLetters({ db, now }: { db: Database; now: Date }): Promise<number> {
  const held = await db.letter.findMany({
    where: { state: 'held', heldReason: { in: MAY_PASS }, campaign: { state: 'live' } },
    orderBy: { stateChangedAt: 'asc' },
    take: BATCH,
    select: { id: true },
  })
  let released = 0
  for (const { id } of held) {
    released += await db.$transaction(async (tx) => {
      await lockLetter(tx, id)
      const letter = await tx.letter.findUniqueOrThrow({ where: { id } })
      const may = await lookAgain(tx, letter, now)
      if (!may.ok) return 0
      const actor = { kind: 'system', id: 'schedule' } as const
      const moved = await moveLetter(tx, {
        letterId: id,
        to: 'ready',
        actor,
        now,
        data: { heldReason: null },
      })
      if (!moved.ok) return 0
      await enqueueLetter(tx, { ...letter, memberName: may.memberName }, { to: may.to, time: now })
      return 1
    })
  }
  return released
}
