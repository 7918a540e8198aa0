import type { Follower } from '#lib/outbox/follower.ts'
import type { DeliveryState, JointMailState } from '#lib/platform/generated/prisma/enums.ts'
import { moveJointMail } from './move-joint-mail.ts'

/** What a mail of a joint letter hears of its message; leases, deferrals and tries are the outbox's own. */
const heard = {
  accepted: 'sent',
  unknown: 'in_doubt',
  failed: 'failed',
  cancelled: 'cancelled',
} as const satisfies Partial<Record<DeliveryState, JointMailState>>
const isHeard = (to: DeliveryState): to is keyof typeof heard => to in heard
export const heardOfJointMail = Object.keys(heard) as (keyof typeof heard)[]

/** Moves a mail of a joint letter as what becomes of its message is known, in the same transaction. */
export const followJointMail: Follower = async (tx, { correlationId: jointMailId, to, now }) => {
  if (!isHeard(to)) return
  const sender = { kind: 'system', id: 'sender' } as const
  const moving = { jointMailId, actor: sender, now }
  const moved = await moveJointMail(tx, { ...moving, to: heard[to], why: 'delivery' })
  // An answer may be quicker than the line: where one is here, there is no doubt.
  if (moved && to === 'unknown' && (await tx.reply.count({ where: { jointMailId } })) > 0) {
    await moveJointMail(tx, { ...moving, to: 'sent', why: 'answered' })
  }
}
