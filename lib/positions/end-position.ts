import { type ActionOn, type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { PositionState } from '#lib/platform/generated/prisma/enums.ts'
import { statesBefore } from '#lib/platform/life-cycle.ts'
import { positionStates } from './position-states.ts'

/**
 * Ends a standing position, with its audit row, in the caller's transaction.
 * @returns whether it still stood
 */
export async function endPosition(
  tx: Transaction,
  ending: {
    positionId: string
    to: Exclude<PositionState, 'stands'>
    actor: Actor
    why: string
    action?: ActionOn<'position'>
    now: Date
  },
): Promise<boolean> {
  const { positionId, to, actor, why, action = 'position.ended', now } = ending
  const { count } = await tx.position.updateMany({
    where: { id: positionId, state: { in: statesBefore(positionStates, to) } },
    data: { state: to, current: null, endedAt: now, endedWhy: why },
  })
  if (count === 0) return false
  await writeAudit(tx, {
    actor,
    subjectId: positionId,
    action,
    from: 'stands',
    to,
  })
  return true
}
