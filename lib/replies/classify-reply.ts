import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import type { Database } from '#lib/platform/database.ts'
import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { moveReply } from './move-reply.ts'

/** A person says what a reply is. Saying again what it already is changes nothing and is no fault. */
export async function classifyReply({
  db,
  person,
  replyId,
  to,
  now,
}: {
  db: Database
  person: { id: string }
  replyId: string
  to: ReplyState
  now: Date
}): Promise<{ ok: true; from: ReplyState } | NotAllowed | Refused<'unknown_reply' | 'not_possible'>> {
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'reply.classify', now })
    if (!right.ok) return right
    if (
      await tx.reply.findUnique({
        where: { id: replyId, inbound: { staffMayRead: false } },
        select: { id: true },
      })
    )
      return refused('not_possible', FOR_ONE)
    const actor = { kind: 'person', id: person.id } as const
    const from = await moveReply(tx, { replyId, to, actor, now })
    if (from) return { ok: true, from }
    const reply = await tx.reply.findUnique({ where: { id: replyId }, select: { state: true } })
    if (!reply) return refused('unknown_reply', 'There is no such answer. Nothing was changed.')
    return reply.state === to ? { ok: true, from: to } : refused('not_possible', MARKED_MEANWHILE)
  })
}

const FOR_ONE =
  'It is for its supporter alone: nobody here reads it, so there is nothing to mark. Nothing was changed.'
const MARKED_MEANWHILE =
  'Somebody else marked this answer at the same moment. What they chose is kept. Look again, and change it if need be.'
