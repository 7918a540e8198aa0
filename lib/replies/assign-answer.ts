import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { tellLive } from '#lib/platform/live.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'

type Outcome =
  | { ok: true; assignedTo: string | null }
  | NotAllowed
  | Refused<'unknown_reply' | 'cannot_take' | 'changed_meanwhile'>

/**
 * A person says whose work an answer is: their own, a colleague's who may mark it, or nobody's yet.
 * @param to a person's id, `me`, or `nobody`
 * @param seen whose it was on the screen of whoever says so, empty for nobody's: where that has changed since, it stays
 */
export async function assignAnswer({
  db,
  person,
  replyId,
  to,
  seen,
  now,
}: {
  db: Database
  person: { id: string }
  replyId: string
  to: string
  seen?: string
  now: Date
}): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const reply = await tx.reply.findUnique({
      where: { id: replyId },
      select: { campaignId: true, assignedToId: true },
    })
    const campaignId = reply?.campaignId
    const right = await allowed(tx, { personId: person.id, action: 'reply.assign', campaignId, now })
    if (!right.ok) return right
    if (!reply) return refused('unknown_reply', 'There is no such answer. Nothing was changed.')
    const next = to === 'nobody' ? null : to === 'me' ? person.id : to
    const before = reply.assignedToId
    if (next === before) return { ok: true, assignedTo: next }
    if (seen !== undefined && (before ?? '') !== seen) return refused('changed_meanwhile', MEANWHILE)
    if (
      next !== null &&
      !(await allowed(tx, { personId: next, action: 'reply.classify', campaignId, now })).ok
    )
      return refused('cannot_take', CANNOT_TAKE)
    const { count } = await tx.reply.updateMany({
      where: { id: replyId, assignedToId: before },
      data: { assignedToId: next },
    })
    if (count === 0) return refused('changed_meanwhile', MEANWHILE)
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: replyId,
      action: 'reply.assigned',
      from: before ?? 'nobody',
      to: next ?? 'nobody',
    })
    await tellLive(tx, 'claims')
    return { ok: true, assignedTo: next }
  })
}

const MEANWHILE =
  'Somebody else has said whose work it is since you opened the page. What they said is kept. Look again, and change it if need be.'
const CANNOT_TAKE =
  'That person may not mark the answers of this campaign, so it cannot be their work. Nothing was changed. Choose somebody else, or give them the campaign first.'
