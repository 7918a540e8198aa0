import { allowed } from '#lib/accounts/allowed.ts'
import { callBackMessages } from '#lib/outbox/call-back-messages.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'

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
  const stop = async (tx: Transaction): Promise<Stopped> => {
    const right = await allowed(tx, { personId: person.id, action: 'publication.send', now })
    if (!right.ok) return right
    const { count } = await tx.jointLetter.updateMany({ where: { id: letterId }, data: { stoppedAt: now } })
    if (count === 0) {
      const message = 'There is no such letter. Nothing was changed. Look at the list again.'
      return refused('unknown_letter', message)
    }
    const about = { kinds: ['joint_letter'], correlationId: letterId } as const
    const { calledBack: cancelled } = await callBackMessages(tx, { ...about, now })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: letterId,
      action: 'joint_letter.stopped',
      detail: { cancelled },
    })
    return { ok: true, cancelled }
  }
  // Hundreds of messages are called back one by one.
  return db.$transaction(stop, { timeout: 60_000 })
}
