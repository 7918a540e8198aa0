import { writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { FollowUp } from '#lib/platform/generated/prisma/client.ts'
import type { FollowUpState } from '#lib/platform/generated/prisma/enums.ts'
import { mayMove } from '#lib/platform/life-cycle.ts'
import { tellLive } from '#lib/platform/live.ts'
import { followUpStates } from './follow-up-states.ts'

/** Moves a follow-up that is held along its table, with its audit row; false when the table forbids the move. */
export async function moveFollowUp(
  tx: Transaction,
  {
    followUp,
    to,
    outcome,
    personId,
    now,
  }: { followUp: FollowUp; to: FollowUpState; outcome: string; personId: string; now: Date },
): Promise<boolean> {
  const { id, state, organisationId, memberId, campaignId } = followUp
  if (!mayMove(followUpStates, state, to)) return false
  const ended = to === 'open' ? { endedAt: null, endedById: null } : { endedAt: now, endedById: personId }
  await tx.followUp.update({ where: { id }, data: { state: to, outcome, remindedAt: null, ...ended } })
  await writeAudit(tx, {
    actor: { kind: 'person', id: personId },
    subjectId: id,
    action: 'follow_up.moved',
    from: state,
    to,
    detail: { organisationId, memberId, campaignId },
  })
  await tellLive(tx, 'follow-ups')
  return true
}
