import { type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { LetterState } from '#lib/platform/generated/prisma/enums.ts'
import { mayMove } from '#lib/platform/life-cycle.ts'
import { letterStates } from './letter-states.ts'

export type LetterMove = {
  letterId: string
  to: LetterState
  actor: Actor
  now: Date
  /** Why, in a word for the audit. */
  why?: string
  /** What else changes with the state. */
  data?: Prisma.LetterUncheckedUpdateManyInput
}

/**
 * Moves a letter along its table and writes the audit row. The row is locked first, so of two moves at once the second
 * sees what the first made of it.
 */
export async function moveLetter(
  tx: Transaction,
  { letterId, to, actor, now, why, data }: LetterMove,
): Promise<{ ok: true; from: LetterState } | { ok: false; reason: 'no_such_letter' | 'not_allowed' }> {
  const from = await lockLetter(tx, letterId)
  if (!from) return { ok: false, reason: 'no_such_letter' }
  if (!mayMove(letterStates, from, to)) return { ok: false, reason: 'not_allowed' }
  await tx.letter.update({ where: { id: letterId }, data: { ...data, state: to, stateChangedAt: now } })
  await writeAudit(tx, {
    actor,
    subject: { kind: 'letter', id: letterId },
    action: 'letter.moved',
    from,
    to,
    detail: why ? { why } : undefined,
  })
  return { ok: true, from }
}

/** Locks a letter until the transaction ends and says what state it is in; null when there is none. */
export async function lockLetter(tx: Transaction, letterId: string): Promise<LetterState | null> {
  const rows = await tx.$queryRaw<
    { state: LetterState }[]
  >`SELECT state FROM "Letter" WHERE id = ${letterId} FOR UPDATE`
  return rows[0]?.state ?? null
}
