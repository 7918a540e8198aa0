import type { Transaction } from '#lib/platform/database.ts'
import type { OutboxKind, OutboxLane } from '#lib/platform/generated/prisma/enums.ts'
import { bareAddress, composeMime, type OutgoingMail } from './compose-mime.ts'

export type NewMessage = {
  kind: OutboxKind
  /** What it is about, for example the letter's id. */
  correlationId: string
  /** Whoever causes a message names it; the same name never makes a second message. */
  dedupeKey: string
  lane: OutboxLane
  /** May be sent twice when nobody knows whether it arrived. */
  repeatable: boolean
  /** `from` is the return path; the empty string is the null sender. */
  envelope: { from: string; to: string }
  mail: OutgoingMail
}

/** The row that a message becomes, its bytes made. */
export function messageRow(message: NewMessage) {
  const { kind, correlationId, dedupeKey, lane, repeatable, envelope, mail } = message
  return {
    kind,
    correlationId,
    dedupeKey,
    lane,
    repeatable,
    envelopeFrom: bareAddress(envelope.from),
    envelopeTo: bareAddress(envelope.to),
    messageId: mail.messageId,
    raw: new Uint8Array(composeMime(mail)),
  }
}

/**
 * Puts a message into the outbox in the caller's transaction: it leaves if, and only if, that transaction commits.
 * Its bytes are frozen now. A message with this `dedupeKey` may be there already: then nothing new is made and the
 * first one's id comes back.
 * @throws when another message already carries this Message-ID
 */
export async function enqueueMessage(
  tx: Transaction,
  message: NewMessage,
): Promise<{ ok: true; created: boolean; id: string }> {
  const { dedupeKey } = message
  const [row] = await tx.outboxMessage.createManyAndReturn({
    data: [messageRow(message)],
    skipDuplicates: true,
    select: { id: true },
  })
  if (row) return { ok: true, created: true, id: row.id }
  const earlier = await tx.outboxMessage.findUnique({ where: { dedupeKey }, select: { id: true } })
  if (!earlier) throw new Error(`Another message already carries the Message-ID of ${dedupeKey}`)
  return { ok: true, created: false, id: earlier.id }
}
