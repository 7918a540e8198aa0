import { countAnswer } from '#lib/counts/change-counts.ts'
import { type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'
import { mayMove } from '#lib/platform/life-cycle.ts'
import { tellLive } from '#lib/platform/live.ts'
import { isSameClass, type ReplyClass } from './reply-class.ts'
import { replyStates } from './reply-states.ts'

/**
 * Says what a reply turned out to be, with its audit row, in the caller's transaction.
 * @param also what else it says; what was said besides stays unless it is given
 * @param seen what it was when whoever says so looked: it is moved from that alone
 * @returns what it was before, or null when the table forbids the move or somebody else was quicker
 */
export async function moveReply(
  tx: Transaction,
  {
    replyId,
    to,
    also,
    seen,
    actor,
    now,
  }: {
    replyId: string
    to: ReplyState
    also?: readonly ReplyState[]
    seen?: ReplyClass
    actor: Actor
    now: Date
  },
): Promise<ReplyState | null> {
  const found = await tx.reply.findUnique({ where: { id: replyId }, select: { state: true, also: true } })
  if (!found || (seen && !isSameClass(found, seen))) return null
  const { state: from } = found
  const besides = [...new Set(also ?? found.also)].filter((each) => each !== to)
  const next = { state: to, also: to === 'unclassified' ? [] : besides }
  if (from !== to ? !mayMove(replyStates, from, to) : isSameClass(found, next)) return null
  const { count } = await tx.reply.updateMany({
    where: { id: replyId, state: from, also: { equals: found.also } },
    data: {
      ...next,
      ...(to === 'unclassified'
        ? { classifiedAt: null, classifiedById: null }
        : { classifiedAt: now, classifiedById: actor.kind === 'person' ? actor.id : null }),
    },
  })
  if (count === 0) return null
  if (from !== to) await countAnswer(tx, { replyId, from })
  await writeAudit(tx, {
    actor,
    subjectId: replyId,
    action: 'reply.classified',
    from,
    to,
    ...((found.also.length > 0 || next.also.length > 0) && {
      detail: { alsoBefore: [...found.also], also: next.also },
    }),
  })
  await tellLive(tx, 'answers')
  return from
}
