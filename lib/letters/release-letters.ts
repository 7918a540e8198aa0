import { cancelMessages } from '#lib/outbox/cancel-messages.ts'
import { countMessagesInHand } from '#lib/outbox/data.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { enqueueLetter } from './letter-mail.ts'
import { type HeldReason, lookAgain } from './look-again.ts'
import { lockLetter, moveLetter } from './move-letter.ts'
import { regenerateLetter } from './regenerate-letter.ts'

const BATCH = 200
/** What may pass by itself: the campaign goes on, an address is there, the text can be written anew. A seat that has changed hands is for a person to decide. */
const MAY_PASS: HeldReason[] = ['campaign_paused', 'no_address', 'signatories_changed']

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
      await bringUpToDate(tx, id, now)
      const letter = await tx.letter.findUniqueOrThrow({ where: { id } })
      const may = await lookAgain(tx, letter, now)
      if (!may.ok || (await oldMessageIsInHand(tx, id, now))) return 0
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

/** Calls back what is left of the message it was held from; true while a sender still has that in its hand. */
async function oldMessageIsInHand(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const message = { kind: 'letter' as const, correlationId: id }
  await cancelMessages(tx, { ...message, now })
  return (await countMessagesInHand(tx, message)) > 0
}

/** Where the coordinator chose so, a letter that names other organisations than stand behind it now is written anew. */
async function bringUpToDate(tx: Transaction, id: string, now: Date): Promise<void> {
  const { campaign, heldReason } = await tx.letter.findUniqueOrThrow({
    where: { id },
    select: { heldReason: true, campaign: { select: { whenSignatoriesChange: true } } },
  })
  if (heldReason === 'signatories_changed' && campaign.whenSignatoriesChange === 'regenerate') {
    await regenerateLetter(tx, id, now)
  }
}
