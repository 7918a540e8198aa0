import type { Database, Transaction } from '#lib/platform/database.ts'
import type { DeliveryState, LetterState } from '#lib/platform/generated/prisma/enums.ts'
import { log } from '#lib/platform/log.ts'
import { lookAgain } from './look-again.ts'
import { lockLetter, moveLetter } from './move-letter.ts'

const SENDER = { kind: 'system', id: 'sender' } as const

/** Moves a letter as its message in the outbox moves, in the same transaction. */
export async function followDelivery(
  tx: Transaction,
  event: {
    correlationId: string
    from: DeliveryState
    to: DeliveryState
    response: string | null
    now: Date
  },
): Promise<void> {
  const { correlationId: letterId, to, now } = event
  const state = await lockLetter(tx, letterId)
  // A letter that was held or taken back called its message back itself: it has moved already.
  if (to === 'cancelled' && (state === 'held' || state === 'withdrawn')) return
  const moved = await moveLetter(tx, {
    letterId,
    to: to satisfies LetterState,
    actor: SENDER,
    now,
    data: to === 'accepted' ? { acceptedAt: now } : undefined,
  })
  if (!moved.ok) log().warn({ letterId, from: state, to }, 'a letter did not follow its message')
}

/**
 * Asked just before a letter's text is handed over. What has to stay is held, with the reason, and its message is called
 * back by the sender.
 */
export async function mayLeave(
  db: Database,
  letterId: string,
  now = new Date(),
): Promise<{ ok: true } | { ok: false; reason: string }> {
  return db.$transaction(async (tx) => {
    await lockLetter(tx, letterId)
    const letter = await tx.letter.findUnique({ where: { id: letterId } })
    if (!letter) return { ok: false, reason: 'no_such_letter' }
    const may = await lookAgain(tx, letter, now)
    if (may.ok) return { ok: true }
    const { reason } = may
    await moveLetter(tx, {
      letterId,
      to: 'held',
      actor: SENDER,
      now,
      why: reason,
      data: { heldReason: reason },
    })
    return { ok: false, reason }
  })
}
