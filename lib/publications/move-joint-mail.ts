import { type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { JointMailState } from '#lib/platform/generated/prisma/enums.ts'
import { mayMove } from '#lib/platform/life-cycle.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { jointMailStates } from './joint-mail-states.ts'

/**
 * Moves a mail of a joint letter along its table, with its audit row, in the caller's transaction. The row is locked first,
 * so of two moves at once the second sees what the first made of it.
 * @param why in a word for the audit
 * @returns whether the table allows the move; otherwise nothing was changed
 */
export async function moveJointMail(
  tx: Transaction,
  {
    jointMailId,
    to,
    actor,
    why,
    now,
  }: { jointMailId: string; to: JointMailState; actor: Actor; why: string; now: Date },
): Promise<boolean> {
  const from = await lockJointMail(tx, jointMailId)
  if (!from || !mayMove(jointMailStates, from, to)) return false
  await tx.jointMail.update({ where: { id: jointMailId }, data: { state: to, stateChangedAt: now } })
  await writeAudit(tx, {
    actor,
    subjectId: jointMailId,
    action: 'joint_mail.moved',
    from,
    to,
    detail: { why },
  })
  return true
}

/** Holds a mail of a joint letter until the transaction ends and says what state it is in; null when there is none. */
export const lockJointMail = (tx: Transaction, jointMailId: string): Promise<JointMailState | null> =>
  lockRow(tx, 'JointMail', { id: jointMailId }, 'state')
