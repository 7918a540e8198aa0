import { allowed } from '#lib/accounts/allowed.ts'
import { callBackMessages } from '#lib/outbox/call-back-messages.ts'
import { type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { moveJointMail } from './move-joint-mail.ts'

export type Stopped = { ok: true; cancelled: number } | Refused<'not_allowed' | 'unknown_letter'>

/** Keeps back what of a joint letter has not left yet; what is on its way cannot be called back. Twice does no harm. */
export async function stopJointLetter({
  db,
  person,
  letterId,
  now,
}: {
  db: Database
  person: { id: string }
  letterId: string
  now: Date
}): Promise<Stopped> {
  const actor = { kind: 'person', id: person.id } as const
  const stop = async (tx: Transaction): Promise<Stopped> => {
    const right = await allowed(tx, { personId: person.id, action: 'publication.send', now })
    if (!right.ok) return right
    const stopped = { stoppedAt: now, stoppedFor: 'by_hand' } as const
    const { count } = await tx.jointLetter.updateMany({ where: { id: letterId }, data: stopped })
    if (count === 0) {
      const message = 'There is no such letter. Nothing was changed. Look at the list again.'
      return refused('unknown_letter', message)
    }
    const waiting = await tx.jointMail.findMany({
      where: { jointLetterId: letterId, state: 'queued' },
      orderBy: { id: 'asc' },
      select: { id: true },
    })
    let cancelled = 0
    for (const { id } of waiting) cancelled += await callBack(tx, { jointMailId: id, actor, now })
    await writeAudit(tx, {
      actor,
      subjectId: letterId,
      action: 'joint_letter.stopped',
      detail: { cancelled },
    })
    return { ok: true, cancelled }
  }
  // Hundreds of messages are called back one by one.
  return db.$transaction(stop, { timeout: 60_000 })
}

/** @returns how many messages were called back: one, or none where it is being handed over or has left */
async function callBack(
  tx: Transaction,
  { jointMailId, actor, now }: { jointMailId: string; actor: Actor; now: Date },
): Promise<number> {
  const about = { kinds: ['joint_letter'], correlationId: jointMailId } as const
  const { calledBack } = await callBackMessages(tx, { ...about, now })
  if (calledBack > 0) await moveJointMail(tx, { jointMailId, to: 'cancelled', actor, why: 'stopped', now })
  return calledBack
}
