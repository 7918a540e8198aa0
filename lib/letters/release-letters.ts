import { countLetter, letterAsCounted } from '#lib/counts/change-counts.ts'
import { callBackMessages } from '#lib/outbox/call-back-messages.ts'
import { againAfterDeadlock } from '#lib/platform/again-after-deadlock.ts'
import { type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { HeldReason } from '#lib/platform/generated/prisma/enums.ts'
import { enqueueLetter } from './letter-mail.ts'
import { lookAgain } from './look-again.ts'
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
    const after = await againAfterDeadlock(() =>
      db.$transaction((tx) => releaseLetter(tx, { id, actor: SCHEDULE, now })),
    )
    if (after.released) released += 1
  }
  return released
}

/** `reason`: why it stays held; null where it was held no longer, or its old message is being handed over. */
export type Released = { released: true } | { released: false; reason: HeldReason | null }

/** Lets one letter go that was confirmed and then held, if nothing holds it any more. */
export async function releaseLetter(
  tx: Transaction,
  { id, actor, now }: { id: string; actor: Actor; now: Date },
): Promise<Released> {
  await lockLetter(tx, id)
  await bringUpToDate(tx, id, now)
  const letter = await tx.letter.findUniqueOrThrow({ where: { id } })
  if (letter.state !== 'held') return { released: false, reason: null }
  const may = await lookAgain(tx, letter, now)
  if (!may.ok) {
    await holdOn(tx, letter, { reason: may.reason, actor })
    return { released: false, reason: may.reason }
  }
  // What is left of the message it was held from.
  const { leaving } = await callBackMessages(tx, { correlationId: id, kinds: ['letter'], now })
  if (leaving > 0) return { released: false, reason: null }
  const moved = await moveLetter(tx, { letterId: id, to: 'queued', actor, now })
  if (!moved.ok) return { released: false, reason: null }
  await enqueueLetter(tx, { ...letter, memberName: may.memberName }, { to: may.to, time: now })
  return { released: true }
}

/** The letter stays held. Its row, its supporter's page and the desk name what holds it now. */
async function holdOn(
  tx: Transaction,
  { id, heldReason }: { id: string; heldReason: HeldReason | null },
  { reason, actor }: { reason: HeldReason; actor: Actor },
): Promise<void> {
  if (heldReason === reason) return
  const before = await letterAsCounted(tx, id)
  await tx.letter.update({ where: { id }, data: { heldReason: reason } })
  await countLetter(tx, { letterId: id, before })
  await writeAudit(tx, {
    actor,
    subjectId: id,
    action: 'letter.held_for_another_reason',
    detail: { from: heldReason, to: reason },
  })
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
