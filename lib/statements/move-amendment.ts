import { writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { AmendmentState } from '#lib/platform/generated/prisma/enums.ts'
import { statesBefore } from '#lib/platform/life-cycle.ts'
import type { Refused } from '#lib/platform/refused.ts'
import { amendmentStates } from './amendment-states.ts'
import { alreadyDecided } from './failures.ts'

/** Settles an amendment along its table, with its audit row, in the caller's transaction. */
export async function moveAmendment(
  tx: Transaction,
  {
    amendment,
    to,
    why = null,
    personId,
    now,
  }: {
    amendment: { id: string; state: AmendmentState }
    to: AmendmentState
    why?: string | null
    personId: string
    now: Date
  },
): Promise<{ ok: true } | Refused<'already_decided'>> {
  const moved = await tx.amendment.updateMany({
    where: { id: amendment.id, state: { equals: amendment.state, in: statesBefore(amendmentStates, to) } },
    data: { state: to, decisionReason: why, decidedById: personId, decidedAt: now },
  })
  if (moved.count === 0) return alreadyDecided(amendment.state)
  await writeAudit(tx, {
    actor: { kind: 'person', id: personId },
    subjectId: amendment.id,
    action: 'amendment.moved',
    from: amendment.state,
    to,
  })
  return { ok: true }
}
