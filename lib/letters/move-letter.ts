import { countLetter, letterAsCounted } from '#lib/counts/change-counts.ts'
import { type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { HeldReason, LetterState } from '#lib/platform/generated/prisma/enums.ts'
import { mayMove } from '#lib/platform/life-cycle.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { letterStates } from './letter-states.ts'

export type LetterMove = {
  letterId: string
  actor: Actor
  now: Date
  /** What else changes with the state. */
  data?: Omit<Prisma.LetterUncheckedUpdateManyInput, 'state' | 'stateChangedAt' | 'sentAt' | 'heldReason'>
  /** Why, in a word for the audit; a letter that is held keeps it. */
} & ({ to: 'held'; why: HeldReason } | { to: Exclude<LetterState, 'held'>; why?: string })

/**
 * Moves a letter along its table, counts it and writes the audit row. The row is locked first, so of two moves at once the second
 * sees what the first made of it.
 */
export async function moveLetter(
  tx: Transaction,
  move: LetterMove,
): Promise<{ ok: true; from: LetterState } | { ok: false; reason: 'no_such_letter' | 'not_allowed' }> {
  const { letterId, to, actor, now, why, data } = move
  const from = await lockLetter(tx, letterId)
  if (!from) return { ok: false, reason: 'no_such_letter' }
  if (!mayMove(letterStates, from, to)) return { ok: false, reason: 'not_allowed' }
  const before = await letterAsCounted(tx, letterId)
  await tx.letter.update({
    where: { id: letterId },
    data: { ...data, ...comesWith(move), state: to, stateChangedAt: now },
  })
  await countLetter(tx, { letterId, before })
  await writeAudit(tx, {
    actor,
    subjectId: letterId,
    action: 'letter.moved',
    from,
    to,
    detail: why ? { why } : undefined,
  })
  return { ok: true, from }
}

/** What a state brings with it, whoever moves the letter. */
const comesWith = (move: LetterMove): Prisma.LetterUncheckedUpdateManyInput => ({
  heldReason: move.to === 'held' ? move.why : null,
  // Taken back, a letter is no longer the one: its supporter may write another.
  ...(move.to === 'withdrawn' && { oneOf: null }),
  ...(move.to === 'sent' && { sentAt: move.now }),
  ...(move.to === 'queued' && { gaveUpAt: null, sentAt: null }),
  // What showed that it had arrived was not its own.
  ...(move.to === 'in_doubt' && { sentAt: null }),
})

/** Holds a letter until the transaction ends and says what state it is in; null when there is none. */
export const lockLetter = (tx: Transaction, letterId: string): Promise<LetterState | null> =>
  lockRow(tx, 'Letter', { id: letterId }, 'state')
