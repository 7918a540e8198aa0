import { cancelMessages } from '#lib/outbox/cancel-messages.ts'
import { countMessagesInHand } from '#lib/outbox/data.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { enqueueLetter } from './letter-mail.ts'
import { type HeldReason, lookAgain } from './look-again.ts'
import { lockLetter, moveLetter } from './move-letter.ts'
import { regenerateLetter } from './regenerate-letter.ts'

const BATCH = 200
const SCHEDULE = { kind: 'system', id: 'schedule' } as const
/**
 * What may pass by itself: the campaign goes on, the election is over, an address is there, the text can be written anew.
 * A seat that has changed hands is for a person to decide.
 */
const MAY_PASS: HeldReason[] = ['campaign_paused', 'dissolution', 'no_address', 'signatories_changed']

/**
 * Lets held letters go whose reason has passed: the campaign runs again, there are members again, the member has an
 * address. Seat and member are looked at again; what is held for another reason by now says so. Returns how many went.
 */
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
      if (letter.state !== 'held') return 0
      const may = await lookAgain(tx, letter, now)
      if (!may.ok) return holdOn(tx, letter, may.reason)
      if (await oldMessageIsInHand(tx, id, now)) return 0
      const moved = await moveLetter(tx, {
        letterId: id,
        to: 'ready',
        actor: SCHEDULE,
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

/** The letter stays held. Its row, its supporter's page and the desk name what holds it now. */
async function holdOn(
  tx: Transaction,
  { id, heldReason }: { id: string; heldReason: string | null },
  reason: HeldReason,
): Promise<0> {
  if (heldReason === reason) return 0
  await tx.letter.update({ where: { id }, data: { heldReason: reason } })
  await writeAudit(tx, {
    actor: SCHEDULE,
    subject: { kind: 'letter', id },
    action: 'letter.held_for_another_reason',
    detail: { from: heldReason, to: reason },
  })
  return 0
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
