import { mailSigner } from '#lib/coalition/data.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { isUniqueViolation } from '#lib/platform/database-errors.ts'
import type { Letter } from '#lib/platform/generated/prisma/client.ts'
import type { HeldReason } from '#lib/platform/generated/prisma/enums.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { tidyToken } from '#lib/platform/public-token.ts'
import { hashConfirmToken, tokenOf } from './confirm-token.ts'
import { enqueueLetter } from './letter-mail.ts'
import { lookAgain } from './look-again.ts'
import { giveMailboxBack } from './mail-limits.ts'
import { freeMailbox } from './mailbox-mail.ts'
import { lockLetter, moveLetter } from './move-letter.ts'
import { placeOf } from './one-of.ts'
import { receiptMessage } from './receipt-mail.ts'

export type Confirmed =
  | { ok: true; again: boolean; held: HeldReason | null }
  | { ok: false; reason: 'unknown_token' | 'expired' | 'withdrawn' | 'superseded' }

/**
 * The supporter's yes, pressed on the confirmation page. The campaign, the seat and the member are looked at again; the
 * letter enters the outbox, or is held with the reason. Pressed again, on whatever device, it changes nothing and says so.
 * Of a supporter's letters to a member for a call the first that is confirmed is the one; any other that waited ends here.
 */
export async function confirmLetter(options: { db: Database; now: Date; token: string }): Promise<Confirmed> {
  const { db } = options
  const attempt = () => db.$transaction((tx) => confirm(tx, options))
  const { answeredBy, ...confirmed } = await attempt().catch((error: unknown) => {
    // Two of them at the same moment: the database let one be the one, and the other now finds it.
    if (isUniqueViolation(error)) return attempt()
    throw error
  })
  if (answeredBy) await giveMailboxBack(db, answeredBy)
  return confirmed
}

/** What came of it, and the address that answered, where it did so for the first time. */
type Decided = Confirmed & { answeredBy?: string }

async function confirm(tx: Transaction, { now, token }: { now: Date; token: string }): Promise<Decided> {
  const where = { confirmTokenHash: hashConfirmToken(token) }
  const found = await tx.letter.findUnique({ where, select: { id: true, supporterId: true } })
  if (!found) return { ok: false, reason: 'unknown_token' }
  // Of two letters they confirm at once, the second is no other writer.
  await lockRow(tx, 'Supporter', { id: found.supporterId }, 'id')
  await lockLetter(tx, found.id)
  // Read again under the lock: a letter that was taken back has no token by now.
  const letter = await tx.letter.findUnique({ where, include: { member: { select: { name: true } } } })
  if (!letter) return { ok: false, reason: 'unknown_token' }
  if (letter.state === 'expired') return { ok: false, reason: 'expired' }
  if (letter.state === 'withdrawn') return { ok: false, reason: 'withdrawn' }
  if (letter.state === 'superseded') return { ok: false, reason: 'superseded' }
  if (letter.state !== 'awaiting_confirmation') {
    return { ok: true, again: true, held: letter.heldReason }
  }
  // A yes is to the text that was mailed, and to no other.
  if (tokenOf(letter) !== tidyToken(token)) return { ok: false, reason: 'unknown_token' }

  const actor = { kind: 'supporter', id: letter.supporterId } as const
  if (letter.confirmExpiresAt && letter.confirmExpiresAt <= now) {
    await moveLetter(tx, {
      letterId: letter.id,
      to: 'expired',
      actor: { kind: 'system', id: 'confirmation' },
      now,
    })
    await freeMailbox(tx, letter.id)
    return { ok: false, reason: 'expired' }
  }
  const answeredBy = letter.senderEmail
  await freeMailbox(tx, letter.id)
  const { free: place } = await placeOf(tx, letter)
  if (place === null) {
    await moveLetter(tx, { letterId: letter.id, to: 'superseded', actor, now })
    return { ok: false, reason: 'superseded', answeredBy }
  }
  const data = { confirmedAt: now, oneOf: place }
  const may = await lookAgain(tx, letter, now)
  if (!may.ok) {
    const { reason } = may
    await moveLetter(tx, { letterId: letter.id, to: 'held', actor, now, why: reason, data })
    await sendReceipt(tx, letter, { held: true, now })
    return { ok: true, again: false, held: reason, answeredBy }
  }
  await moveLetter(tx, { letterId: letter.id, to: 'queued', actor, now, data })
  await enqueueLetter(tx, { ...letter, memberName: may.memberName }, { to: may.to, time: now })
  await sendReceipt(tx, letter, { held: false, now })
  return { ok: true, again: false, held: null, answeredBy }
}

/** The letter as it was confirmed, for its supporter to keep. */
async function sendReceipt(
  tx: Transaction,
  letter: Letter & { member: { name: string } },
  { held, now }: { held: boolean; now: Date },
): Promise<void> {
  const signer = await mailSigner(tx)
  await enqueueMessage(tx, receiptMessage({ letter, memberName: letter.member.name, signer, held, now }))
}
