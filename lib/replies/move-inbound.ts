import { countMessage } from '#lib/counts/change-counts.ts'
import { type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { InboundState } from '#lib/platform/generated/prisma/enums.ts'
import { mayMove } from '#lib/platform/life-cycle.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { inboundStates } from './inbound-states.ts'
import type { Suggestion } from './match-reply.ts'

/** A message that is nobody's answer, as far as any rule can tell: the reason in words, and the letters it points to. */
export type Apart = { to: 'held' | 'set_aside'; reason: string; suggestions?: Suggestion[] }
/** A message that a person took for spam. */
type Dismissed = { to: 'dismissed'; reason: string; now: Date }
/** A message that belongs to a letter, and why. */
type AtLetter = { to: 'placed'; letterId: string; by: string }

/**
 * Moves an incoming message along its table, counted and with its audit row, in the caller's transaction. Of two at once the second
 * sees what the first made of it.
 * @returns whether the table allows the move; otherwise nothing was changed
 */
export async function moveInbound(
  tx: Transaction,
  move: { inboundId: string; actor: Actor } & (Apart | Dismissed | AtLetter),
): Promise<boolean> {
  const { inboundId, actor, to } = move
  const from = await lockInbound(tx, inboundId)
  if (!mayMove(inboundStates, from, to)) return false
  const heldReason = to === 'placed' ? undefined : move.reason
  const dismissedAt = to === 'dismissed' ? move.now : null
  await tx.inboundMessage.update({ where: { id: inboundId }, data: { state: to, heldReason, dismissedAt } })
  await countMessage(tx, { from, to })
  const suggestions = 'suggestions' in move ? (move.suggestions ?? []) : []
  await tx.inboundSuggestion.createMany({
    data: suggestions.map(({ letterId, by }) => ({ inboundId, letterId, by })),
    skipDuplicates: true,
  })
  const detail =
    to === 'placed' ? { letterId: move.letterId, by: move.by } : { reason: move.reason, suggestions }
  await writeAudit(tx, { actor, subjectId: inboundId, action: 'inbound.moved', from, to, detail })
  return true
}

/** Holds an incoming message until the transaction ends and says what state it is in. Throws where there is none. */
export async function lockInbound(tx: Transaction, inboundId: string): Promise<InboundState> {
  const state = await lockRow(tx, 'InboundMessage', { id: inboundId }, 'state')
  if (!state) throw new Error('there is no such incoming message')
  return state
}
