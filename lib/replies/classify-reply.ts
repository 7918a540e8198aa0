import type { Actor } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'
import { moveReply } from './move-reply.ts'

/**
 * A person says what a reply is. Saying again what it already is changes nothing and is no fault.
 * The caller has made sure that this person may.
 */
export async function classifyReply({
  db,
  actor,
  replyId,
  to,
  now,
}: {
  db: Database
  actor: Actor
  replyId: string
  to: ReplyState
  now: Date
}): Promise<{ ok: true; from: ReplyState } | { ok: false; reason: 'unknown_reply' | 'not_possible' }> {
  return db.$transaction(async (tx) => {
    const from = await moveReply(tx, { replyId, to, actor, now })
    if (from) return { ok: true, from }
    const reply = await tx.reply.findUnique({ where: { id: replyId }, select: { state: true } })
    if (!reply) return { ok: false, reason: 'unknown_reply' }
    return reply.state === to ? { ok: true, from: to } : { ok: false, reason: 'not_possible' }
  })
}
