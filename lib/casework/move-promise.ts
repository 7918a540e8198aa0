import { writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { PromiseState } from '#lib/platform/generated/prisma/enums.ts'
import { statesBefore } from '#lib/platform/life-cycle.ts'
import { tellLive } from '#lib/platform/live.ts'
import { dateOf } from '#lib/platform/london-day.ts'
import { promiseStates } from './promise-states.ts'

/**
 * Moves a promise along its table, with its audit row, in the caller's transaction.
 * @param endedOn the day on which it ended; null where it is opened again
 * @returns what it was before; null when the table forbids the move, or somebody else was quicker
 */
export async function movePromise(
  tx: Transaction,
  {
    promiseId,
    to,
    endedOn,
    personId,
  }: { promiseId: string; to: PromiseState; endedOn: string | null; personId: string },
): Promise<PromiseState | null> {
  const found = await tx.memberPromise.findFirst({
    where: { id: promiseId, state: { in: statesBefore(promiseStates, to) } },
    select: { state: true, memberId: true, campaignId: true, organisationId: true },
  })
  if (!found) return null
  const { state, ...detail } = found
  const { count } = await tx.memberPromise.updateMany({
    where: { id: promiseId, state },
    data: { state: to, endedOn: endedOn && dateOf(endedOn), remindedAt: null },
  })
  if (count === 0) return null
  await writeAudit(tx, {
    actor: { kind: 'person', id: personId },
    subjectId: promiseId,
    action: 'promise.moved',
    from: state,
    to,
    detail,
  })
  await tellLive(tx, 'promises')
  return state
}
