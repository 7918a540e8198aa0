import type { Follower } from '#lib/outbox/follower.ts'
import { replyOfCopy } from './copy-to-supporter.ts'

/** Nothing else that becomes of a copy is written down with its answer. */
export const heardOfCopy = ['accepted'] as const

/** Writes down when the supporter's mail system took the copy of an answer. */
export const followCopy: Follower = async (tx, { dedupeKey, to, now }) => {
  if (to !== 'accepted') return
  // One that was taken back meanwhile has no row any more.
  await tx.reply.updateMany({ where: { id: replyOfCopy(dedupeKey) }, data: { copyLeftAt: now } })
}
