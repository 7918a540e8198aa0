import { z } from 'zod'
import type { Transaction } from '#lib/platform/database.ts'
import { lockJointMail, moveJointMail } from './move-joint-mail.ts'

/** What is written of a mail that an answer showed to have arrived. */
const BY_AN_ANSWER = ['answered', 'auto_reply']

/**
 * An answer that was taken for this mail's was not: where it alone had shown that the mail arrived, that is in doubt again.
 * The caller has taken the answer away.
 */
export async function unsettleJointMail(
  tx: Transaction,
  { jointMailId, now }: { jointMailId: string; now: Date },
): Promise<void> {
  if ((await lockJointMail(tx, jointMailId)) !== 'sent') return
  if ((await tx.reply.count({ where: { jointMailId } })) > 0) return
  const settled = await tx.auditEntry.findFirst({
    where: { subjectKind: 'joint_mail', subjectId: jointMailId, to: 'sent' },
    orderBy: { at: 'desc' },
    select: { detail: true },
  })
  const why = z.object({ why: z.string() }).safeParse(settled?.detail)
  if (!BY_AN_ANSWER.includes(why.data?.why ?? '')) return
  const actor = { kind: 'system', id: 'inbound' } as const
  await moveJointMail(tx, { jointMailId, to: 'in_doubt', actor, why: 'answer_taken_back', now })
}
