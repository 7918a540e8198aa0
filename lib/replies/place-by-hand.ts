import { type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { isAutomatic } from './is-automatic.ts'
import { lockInbound } from './place-message.ts'
import { readMessage } from './read-message.ts'
import { recordReply } from './record-reply.ts'

/**
 * A person says which letter a held message belongs to. From then on it is a reply like any other: a person's answer is
 * passed on to the supporter. The caller has made sure that this person may.
 * @param letterReference as people type it: any case, spaces around it
 */
export async function placeByHand({
  db,
  actor,
  inboundId,
  letterReference,
  now,
}: {
  db: Database
  actor: Actor
  inboundId: string
  letterReference: string
  now: Date
}): Promise<
  | { ok: true; replyId: string }
  | { ok: false; reason: 'unknown_message' | 'already_placed' | 'unknown_letter' }
> {
  const reference = letterReference.trim().toUpperCase()
  const [inbound, letter] = await Promise.all([
    db.inboundMessage.findUnique({ where: { id: inboundId } }),
    db.letter.findUnique({ where: { reference }, select: { id: true } }),
  ])
  if (!inbound) return { ok: false, reason: 'unknown_message' }
  if (!letter) return { ok: false, reason: 'unknown_letter' }
  const read = await readMessage(inbound.raw)
  return db.$transaction(async (tx) => {
    const state = await lockInbound(tx, inboundId)
    if (state !== 'held') return { ok: false, reason: 'already_placed' }
    await tx.inboundMessage.update({ where: { id: inboundId }, data: { state: 'placed' } })
    await writeAudit(tx, {
      actor,
      subject: { kind: 'inbound', id: inboundId },
      action: 'place',
      from: 'held',
      to: 'placed',
      detail: { letterId: letter.id, by: 'hand' },
    })
    const replyId = await recordReply(tx, {
      letterId: letter.id,
      inboundId,
      matchedBy: 'hand',
      receivedAt: inbound.receivedAt,
      from: { name: inbound.fromName, address: inbound.fromAddress },
      subject: inbound.subject,
      text: inbound.text,
      automatic: !read.ok || isAutomatic(read.message, inbound.envelopeFrom),
      actor,
      now,
    })
    return { ok: true, replyId }
  })
}
