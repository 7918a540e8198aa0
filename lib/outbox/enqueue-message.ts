import type { Transaction } from '#lib/platform/database.ts'
import type { OutboxKind, OutboxLane } from '#lib/platform/generated/prisma/enums.ts'
import { within } from '#lib/platform/run-statement.ts'
import { uuid7 } from '#lib/platform/uuid7.ts'
import {
  bareAddress,
  composeMime,
  composeWithFiles,
  type OutgoingFile,
  type OutgoingMail,
} from './compose-mime.ts'

export type NewMessage = {
  kind: OutboxKind
  /** What it is about, for example the letter's id. */
  correlationId: string
  /** Whoever causes a message names it; the same name never makes a second message. */
  dedupeKey: string
  lane: OutboxLane
  /** Messages to one mailbox take turns by it, in the lanes whose mailboxes are paced. */
  turn?: string
  /** Not claimed before; at once unless given. */
  leavesAt?: Date
  /** May be sent twice when nobody knows whether it arrived. */
  repeatable: boolean
  /** `from` is the return path; the empty string is the null sender. */
  envelope: { from: string; to: string }
  mail: OutgoingMail
  /** What goes with it, and where its bytes are kept: they are put in while it is sent. */
  files?: readonly (OutgoingFile & { sourceId: string })[]
}

/** The row that a message without files becomes, its bytes made. */
export const messageRow = (message: NewMessage) => rowOf(message, composeMime(message.mail))

function rowOf(message: NewMessage, raw: Buffer) {
  const { kind, correlationId, dedupeKey, lane, turn = '', repeatable, envelope, mail } = message
  return {
    kind,
    correlationId,
    dedupeKey,
    lane,
    turn,
    repeatable,
    envelopeFrom: bareAddress(envelope.from),
    envelopeTo: bareAddress(envelope.to),
    messageId: mail.messageId,
    raw: new Uint8Array(raw),
  }
}

/** Its bytes come as text: that is what the query engine would make of them, at more cost. */
const ENQUEUE = `
INSERT INTO "OutboxMessage" (id, kind, "correlationId", "dedupeKey", lane, turn, "envelopeFrom", "envelopeTo", "messageId",
  raw, files, repeatable, "createdAt", "stateChangedAt", "nextAttemptAt")
VALUES ($1::uuid, $2::"OutboxKind", $3, $4, $5::"OutboxLane", $6, $7, $8, $9,
  decode($10, 'base64'), $11::integer, $12::boolean, $13::timestamptz, $13::timestamptz, $14::timestamptz)
ON CONFLICT DO NOTHING RETURNING id::text`

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
  const { dedupeKey, leavesAt, files = [] } = message
  const made = files.length > 0 ? composeWithFiles(message.mail, files) : null
  const { raw, repeatable, ...given } = made ? rowOf(message, made.raw) : messageRow(message)
  const at = new Date()
  const [row] = await within(tx)<{ id: string }>(ENQUEUE, [
    uuid7(at),
    given.kind,
    given.correlationId,
    dedupeKey,
    given.lane,
    given.turn,
    given.envelopeFrom,
    given.envelopeTo,
    given.messageId,
    Buffer.from(raw).toString('base64'),
    String(files.length),
    String(repeatable),
    at.toISOString(),
    (leavesAt ?? at).toISOString(),
  ])
  if (row) {
    await attach(tx, { outboxId: row.id, files, around: made?.around ?? [] })
    return { ok: true, created: true, id: row.id }
  }
  const earlier = await tx.outboxMessage.findUnique({ where: { dedupeKey }, select: { id: true } })
  if (!earlier) throw new Error(`Another message already carries the Message-ID of ${dedupeKey}`)
  return { ok: true, created: false, id: earlier.id }
}

async function attach(
  tx: Transaction,
  {
    outboxId,
    files,
    around,
  }: {
    outboxId: string
    files: readonly { sourceId: string }[]
    around: readonly { before: string; after: string }[]
  },
): Promise<void> {
  const data = around.flatMap((text, at) => {
    const sourceId = files[at]?.sourceId
    return sourceId ? [{ outboxId, number: at + 1, ...text, sourceId }] : []
  })
  if (data.length > 0) await tx.outboxFile.createMany({ data })
}
