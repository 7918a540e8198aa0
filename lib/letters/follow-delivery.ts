import type { Database, Transaction } from '#lib/platform/database.ts'
import type { DeliveryState, HeldReason, LetterState } from '#lib/platform/generated/prisma/enums.ts'
import { log } from '#lib/platform/log.ts'
import { lookAgain } from './look-again.ts'
import { lockLetter, moveLetter } from './move-letter.ts'

const SENDER = { kind: 'system', id: 'sender' } as const

/** What a letter hears of its message; leases, deferrals and tries are the outbox's own. */
const heard = {
  accepted: 'sent',
  unknown: 'in_doubt',
  failed: 'failed',
  cancelled: 'cancelled',
} as const satisfies Partial<Record<DeliveryState, LetterState>>
const isHeard = (to: DeliveryState): to is keyof typeof heard => to in heard

/** The moves of its message that a letter hears of. */
export const heardOfDelivery = Object.keys(heard) as (keyof typeof heard)[]

/** Moves a letter as what becomes of its message in the outbox is known, in the same transaction. */
export async function followDelivery(
  tx: Transaction,
  { correlationId: letterId, to, now }: { correlationId: string; to: DeliveryState; now: Date },
): Promise<void> {
  if (!isHeard(to)) return
  const state = await lockLetter(tx, letterId)
  // A letter that is no longer on its way was held, taken back or settled: what is left of its message stays here.
  if (to === 'cancelled' && state !== 'queued') return
  const moved = await moveLetter(tx, { letterId, to: heard[to], actor: SENDER, now })
  if (!moved.ok) log().warn({ letterId, from: state, to }, 'a letter did not follow its message')
  // An answer may be quicker than the line: where one is here, there is no doubt.
  else if (to === 'unknown' && (await tx.reply.count({ where: { letterId } })) > 0) {
    await moveLetter(tx, { letterId, to: 'sent', actor: SENDER, now, why: 'answered' })
  }
}

/**
 * Asked just before a letter's text is handed over. Only a letter that is on its way leaves: none that was taken back, held or
 * settled since, and none that was cleared. What has to stay is held, with the reason; its message is called back by the
 * sender.
 */
export async function mayLeave(
  db: Database,
  letterId: string,
  now = new Date(),
): Promise<{ ok: true } | { ok: false; reason: HeldReason | LetterState | 'no_such_letter' | 'cleared' }> {
  return db.$transaction(async (tx) => {
    await lockLetter(tx, letterId)
    const letter = await tx.letter.findUnique({ where: { id: letterId } })
    if (!letter) return { ok: false, reason: 'no_such_letter' }
    if (letter.state !== 'queued') return { ok: false, reason: letter.state }
    if (letter.clearedAt) {
      // Its text was being handed over when its writer wished it gone, and the mail system did not take it.
      const actor = { kind: 'supporter', id: letter.supporterId } as const
      await moveLetter(tx, { letterId, to: 'withdrawn', actor, now, why: 'their wish' })
      return { ok: false, reason: 'cleared' }
    }
    const may = await lookAgain(tx, letter, now)
    if (may.ok) return { ok: true }
    const { reason } = may
    await moveLetter(tx, { letterId, to: 'held', actor: SENDER, now, why: reason })
    return { ok: false, reason }
  })
}
