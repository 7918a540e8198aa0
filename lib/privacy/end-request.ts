import { countRequests } from '#lib/counts/change-counts.ts'
import { type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { RequestState } from '#lib/platform/generated/prisma/enums.ts'
import { mayMove } from '#lib/platform/life-cycle.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { requestStates } from '#lib/replies/request-states.ts'

/**
 * Ends a request, counted and with its audit row, in the caller's transaction. Of two at once the second changes nothing.
 * @returns whether it was open
 */
export async function endRequest(
  tx: Transaction,
  {
    requestId,
    to,
    actor,
    now,
  }: { requestId: string; to: Exclude<RequestState, 'open'>; actor: Actor; now: Date },
): Promise<boolean> {
  const from = await lockRow(tx, 'Request', { id: requestId }, 'state')
  if (!from || !mayMove(requestStates, from, to)) return false
  await tx.request.update({ where: { id: requestId }, data: { state: to, endedAt: now } })
  await countRequests(tx, -1)
  await writeAudit(tx, { actor, subjectId: requestId, action: 'request.ended', from, to })
  return true
}
