import type { NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { tellLive } from '#lib/platform/live.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { mayForReply } from './may-for-reply.ts'
import { claimsSince, handsFields, handsOf } from './queue-claims.ts'
import type { Colleague } from './schema.ts'

/**
 * A person has an answer open, and says so again while they have: others see who reads it, and nothing is locked. Whoever was
 * first is named as long as they have it open; of two at once one is.
 * @param letGo it is open no more
 */
export async function claimAnswer({
  db,
  person,
  replyId,
  letGo,
  now,
}: {
  db: Database
  person: { id: string }
  replyId: string
  letGo: boolean
  now: Date
}): Promise<{ ok: true; claimedBy: Colleague | null } | NotAllowed | Refused<'unknown_reply'>> {
  return db.$transaction(async (tx) => {
    const right = await mayForReply(tx, { person, action: 'reply.read', replyId, now })
    if (!right.ok) return right
    const before = await claimOf(tx, replyId, now)
    if (!before) return refused('unknown_reply', 'There is no such answer. Nothing was changed.')
    const { count } = letGo
      ? await tx.reply.updateMany({
          where: { id: replyId, claimedById: person.id },
          data: { claimedById: null, claimedAt: null },
        })
      : await tx.reply.updateMany({
          where: {
            id: replyId,
            OR: [
              { claimedById: null },
              { claimedById: person.id },
              { claimedAt: null },
              { claimedAt: { lte: claimsSince(now) } },
            ],
          },
          data: { claimedById: person.id, claimedAt: now },
        })
    const after = await claimOf(tx, replyId, now)
    // That it is still open is no news to anybody.
    if (count > 0 && before.claimedBy?.id !== after?.claimedBy?.id) {
      const actor = { kind: 'person', id: person.id } as const
      const to = after?.claimedBy ? 'claimed' : 'free'
      await writeAudit(tx, { actor, subjectId: replyId, action: 'reply.claimed', to })
      await tellLive(tx, 'claims')
    }
    return { ok: true, claimedBy: after?.claimedBy ?? null }
  })
}

async function claimOf(tx: Transaction, id: string, now: Date) {
  const reply = await tx.reply.findUnique({ where: { id }, select: handsFields })
  return reply && handsOf(reply, now)
}
