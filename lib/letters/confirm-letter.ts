import type { Database, Transaction } from '#lib/platform/database.ts'
import { hashConfirmToken, tokenOf } from './confirm-token.ts'
import { enqueueLetter } from './letter-mail.ts'
import { type HeldReason, heldReasonOf, lookAgain } from './look-again.ts'
import { lockLetter, moveLetter } from './move-letter.ts'

export type Confirmed =
  | { ok: true; again: boolean; held: HeldReason | null }
  | { ok: false; reason: 'unknown_token' | 'expired' | 'withdrawn' }

/**
 * The supporter's yes, pressed on the confirmation page. The campaign, the seat and the member are looked at again; the
 * letter enters the outbox, or is held with the reason. Pressed again, on whatever device, it changes nothing and says so.
 */
export async function confirmLetter(options: { db: Database; now: Date; token: string }): Promise<Confirmed> {
  return options.db.$transaction((tx) => confirm(tx, options))
}

async function confirm(tx: Transaction, { now, token }: { now: Date; token: string }): Promise<Confirmed> {
  const where = { confirmTokenHash: hashConfirmToken(token) }
  const found = await tx.letter.findUnique({ where, select: { id: true } })
  if (!found) return { ok: false, reason: 'unknown_token' }
  await lockLetter(tx, found.id)
  // Read again under the lock: a rewritten letter has another token by now.
  const letter = await tx.letter.findUnique({ where })
  if (!letter) return { ok: false, reason: 'unknown_token' }
  if (letter.state === 'expired') return { ok: false, reason: 'expired' }
  if (letter.state === 'withdrawn') return { ok: false, reason: 'withdrawn' }
  if (letter.state !== 'awaiting_confirmation') {
    return { ok: true, again: true, held: letter.state === 'held' ? heldReasonOf(letter.heldReason) : null }
  }
  // A yes is to the text that was mailed, and to no other.
  if (tokenOf(letter) !== token) return { ok: false, reason: 'unknown_token' }

  const actor = { kind: 'supporter', id: letter.supporterId } as const
  if (letter.confirmExpiresAt && letter.confirmExpiresAt <= now) {
    await moveLetter(tx, {
      letterId: letter.id,
      to: 'expired',
      actor: { kind: 'system', id: 'confirmation' },
      now,
    })
    return { ok: false, reason: 'expired' }
  }
  await moveLetter(tx, { letterId: letter.id, to: 'confirmed', actor, now, data: { confirmedAt: now } })
  const system = { kind: 'system', id: 'letters' } as const
  const may = await lookAgain(tx, letter, now)
  if (!may.ok) {
    const { reason } = may
    await moveLetter(tx, {
      letterId: letter.id,
      to: 'held',
      actor: system,
      now,
      why: reason,
      data: { heldReason: reason },
    })
    return { ok: true, again: false, held: reason }
  }
  await moveLetter(tx, { letterId: letter.id, to: 'ready', actor: system, now })
  await enqueueLetter(tx, { ...letter, memberName: may.memberName }, { to: may.to, time: now })
  return { ok: true, again: false, held: null }
}
