import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { within } from '#lib/platform/run-statement.ts'
import { letJoin, ONE_STACKS } from './stack-answers.ts'

/** A person says that an answer is not the same as the others of its stack: from then on it stands alone. Twice changes nothing. */
export async function leaveStack({
  db,
  person,
  replyId,
  now,
}: {
  db: Database
  person: { id: string }
  replyId: string
  now: Date
}): Promise<{ ok: true } | NotAllowed> {
  return db.$transaction(async (tx) => {
    const reply = await tx.reply.findUnique({ where: { id: replyId }, select: { campaignId: true } })
    const right = await allowed(tx, {
      personId: person.id,
      action: 'reply.classify',
      campaignId: reply?.campaignId,
      now,
    })
    if (!right.ok) return right
    if (await takeOut(tx, replyId)) {
      await writeAudit(tx, {
        actor: { kind: 'person', id: person.id },
        subjectId: replyId,
        action: 'reply.left_stack',
      })
    }
    return { ok: true }
  })
}

/**
 * Takes an answer out of its stack. Where it was the first, the next is the first; one that is left over stands alone.
 * @returns whether it was in one
 */
export async function takeOut(tx: Transaction, replyId: string): Promise<boolean> {
  const known = await tx.reply.findUnique({ where: { id: replyId }, select: { stackId: true } })
  if (!known?.stackId) return false
  await within(tx)(ONE_STACKS, [])
  const reply = await tx.reply.findUnique({ where: { id: replyId }, select: { stackId: true } })
  if (!reply?.stackId) return false
  const { stackId } = reply
  await tx.reply.update({ where: { id: replyId }, data: { stackId: null } })
  await letJoin(tx, replyId)
  const [first, second] = await tx.reply.findMany({
    where: { stackId },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    take: 2,
    select: { id: true },
  })
  if (!first) return true
  if (!second) await tx.reply.update({ where: { id: first.id }, data: { stackId: null } })
  else if (stackId === replyId) await tx.reply.updateMany({ where: { stackId }, data: { stackId: first.id } })
  await letJoin(tx, first.id)
  return true
}
