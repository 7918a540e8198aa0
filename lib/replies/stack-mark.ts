import { allowed } from '#lib/accounts/allowed.ts'
import type { Database } from '#lib/platform/database.ts'
import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { moveReply } from './move-reply.ts'

type Press = { db: Database; person: { id: string }; to: ReplyState; now: Date }

/** How many were marked, and how many somebody had marked meanwhile: what they said is kept. */
export type StackMarked = { ok: true; marked: number; kept: number }

/**
 * Marks answers of a stack that nobody has read yet, each in a transaction of its own that asks for the right. What somebody
 * else was quicker with stays as they said. Refused only where nothing at all was marked.
 */
export async function markStack({
  ids,
  ...press
}: Press & { ids: readonly string[] }): Promise<StackMarked | Refused> {
  if (ids.length === 0) return refused('nothing_ticked', NOTHING_TICKED)
  const done = { ok: true as const, marked: 0, kept: 0 }
  let first: Refused | null = null
  for (const replyId of new Set(ids)) {
    const outcome = await markOne(press, replyId)
    if (outcome === 'marked') done.marked += 1
    else if (outcome === 'kept') done.kept += 1
    else first ??= outcome
  }
  if (done.marked > 0) return done
  return first ?? refused('marked_meanwhile', MARKED_MEANWHILE)
}

function markOne({ db, person, to, now }: Press, replyId: string): Promise<'marked' | 'kept' | Refused> {
  return db.$transaction(async (tx) => {
    const where = { id: replyId, inbound: { staffMayRead: true } }
    const reply = await tx.reply.findUnique({ where, select: { campaignId: true } })
    const campaignId = reply?.campaignId
    const right = await allowed(tx, { personId: person.id, action: 'reply.classify', campaignId, now })
    if (!right.ok) return right
    if (!reply) return refused('unknown_reply', 'There is no such answer any more. Nothing was changed.')
    if ((await lockRow(tx, 'Reply', { id: replyId }, 'state')) !== 'unclassified') return 'kept'
    const from = await moveReply(tx, { replyId, to, actor: { kind: 'person', id: person.id }, now })
    return from ? 'marked' : 'kept'
  })
}

const NOTHING_TICKED = 'No answer is ticked. Nothing was changed. Tick those you mean, and press again.'
const MARKED_MEANWHILE =
  'Somebody else marked all of these meanwhile. What they chose is kept, and nothing was changed. Look at the stack again.'
