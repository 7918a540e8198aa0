import { countAnswer } from '#lib/counts/change-counts.ts'
import { type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'
import { statesBefore } from '#lib/platform/life-cycle.ts'
import { replyStates } from './reply-states.ts'

/**
 * Says what a reply turned out to be, with its audit row, in the caller's transaction.
 * @returns what it was before, or null when the table forbids the move or somebody else was quicker
 */
export async function moveReply(
  tx: Transaction,
  { replyId, to, actor, now }: { replyId: string; to: ReplyState; actor: Actor; now: Date },
): Promise<ReplyState | null> {
  const found = await tx.reply.findFirst({
    where: { id: replyId, state: { in: statesBefore(replyStates, to) } },
    select: { state: true },
  })
  if (!found) return null
  const { count } = await tx.reply.updateMany({
    where: { id: replyId, state: found.state },
    data: { state: to, classifiedAt: now, classifiedById: actor.kind === 'person' ? actor.id : null },
  })
  if (count === 0) return null
  await countAnswer(tx, { replyId, from: found.state })
  await writeAudit(tx, {
    actor,
    subjectId: replyId,
    action: 'reply.classified',
    from: found.state,
    to,
  })
  return found.state
}
