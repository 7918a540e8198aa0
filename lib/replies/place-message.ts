import { settleLetter } from '#lib/letters/settle-letter.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { InboundMessage } from '#lib/platform/generated/prisma/client.ts'
import type { InboundState } from '#lib/platform/generated/prisma/enums.ts'
import { log } from '#lib/platform/log.ts'
import { gatherClues } from './gather-clues.ts'
import { matchReply, type Place } from './match-reply.ts'
import { type ReadMessage, readMessage } from './read-message.ts'
import { recordReply } from './record-reply.ts'

export type Placed =
  | { outcome: 'placed'; letterId: string; replyId: string }
  | { outcome: 'bounce'; letterId: string }
  | { outcome: 'held'; reason: string }
  /** Somebody, or this function before, has placed it already. */
  | { outcome: 'already'; state: InboundState }

const MACHINE = { kind: 'system', id: 'replies' } as const

/**
 * Finds out what a received message is and puts it where it belongs, in one transaction; what no rule can place with
 * certainty waits in the holding pen with the reason. Safe to run again, and at once in two processes.
 */
export async function placeMessage({
  db,
  now,
  inboundId,
}: {
  db: Database
  now: Date
  inboundId: string
}): Promise<Placed> {
  const inbound = await db.inboundMessage.findUniqueOrThrow({ where: { id: inboundId } })
  if (inbound.state !== 'received') return { outcome: 'already', state: inbound.state }
  const read = await readMessage(inbound.raw)
  return db.$transaction(async (tx) => {
    const state = await lockInbound(tx, inboundId)
    if (state !== 'received') return { outcome: 'already', state }
    if (!read.ok) return hold(tx, { inboundId, reason: read.reason })
    const { message } = read
    await tx.inboundMessage.update({
      where: { id: inboundId },
      data: {
        fromName: message.from.name,
        fromAddress: message.from.address,
        subject: message.subject,
        text: message.text,
      },
    })
    const clues = await gatherClues(tx, message, inbound)
    return settle(tx, { inbound, message, automatic: clues.automatic, place: matchReply(clues), now })
  })
}

async function settle(
  tx: Transaction,
  found: { inbound: InboundMessage; message: ReadMessage; automatic: boolean; place: Place; now: Date },
): Promise<Placed> {
  const { inbound, message, automatic, place, now } = found
  if (place.place === 'holding') {
    return hold(tx, { inboundId: inbound.id, reason: place.reason, guesses: place.guesses })
  }
  const { letterId } = place
  const how: Record<string, string> = place.place === 'report' ? { report: place.result } : { by: place.by }
  await moveInbound(tx, { inboundId: inbound.id, to: 'placed', detail: { letterId, ...how } })
  if (place.place === 'report') {
    if (place.result === 'failed')
      await settleLetter(tx, { letterId, as: 'bounced', why: 'delivery_report', now })
    if (place.result === 'delivered') {
      await settleLetter(tx, { letterId, as: 'presumed_delivered', why: 'delivery_report', now })
    }
    return { outcome: 'bounce', letterId }
  }
  const replyId = await recordReply(tx, {
    letterId,
    inboundId: inbound.id,
    matchedBy: place.by,
    receivedAt: inbound.receivedAt,
    from: message.from,
    subject: message.subject,
    text: message.text,
    automatic,
    actor: MACHINE,
    now,
  })
  return { outcome: 'placed', letterId, replyId }
}

async function hold(
  tx: Transaction,
  { inboundId, reason, guesses = [] }: { inboundId: string; reason: string; guesses?: string[] },
): Promise<Placed> {
  await tx.inboundMessage.update({ where: { id: inboundId }, data: { heldReason: reason } })
  await moveInbound(tx, { inboundId, to: 'held', detail: { reason, guesses } })
  return { outcome: 'held', reason }
}

async function moveInbound(
  tx: Transaction,
  {
    inboundId,
    to,
    detail,
  }: { inboundId: string; to: InboundState; detail: Record<string, string | string[]> },
) {
  await tx.inboundMessage.update({ where: { id: inboundId }, data: { state: to } })
  await writeAudit(tx, {
    actor: MACHINE,
    subject: { kind: 'inbound', id: inboundId },
    action: 'place',
    from: 'received',
    to,
    detail,
  })
}

/** Locks the row until the transaction ends: of two at once, the second sees what the first did. */
export async function lockInbound(tx: Transaction, inboundId: string): Promise<InboundState> {
  await tx.$queryRaw`SELECT id FROM "InboundMessage" WHERE id = ${inboundId} FOR UPDATE`
  const { state } = await tx.inboundMessage.findUniqueOrThrow({
    where: { id: inboundId },
    select: { state: true },
  })
  return state
}

/** After this long a message that cannot be placed is not waiting for the database any more: a person has to see it. */
const TRY_FOR_MS = 10 * 60_000

/** Places everything that was received and not yet looked at, for instance before a crash. @returns how many */
export async function placeWaiting({ db, now }: { db: Database; now: Date }): Promise<number> {
  const waiting = await db.inboundMessage.findMany({
    where: { state: 'received' },
    orderBy: { receivedAt: 'asc' },
    select: { id: true, receivedAt: true },
    take: 500,
  })
  let placed = 0
  for (const { id, receivedAt } of waiting) {
    try {
      await placeMessage({ db, now, inboundId: id })
      placed++
    } catch (error) {
      log().error({ err: error, inbound: id }, 'a message could not be placed; it is kept and tried again')
      if (now.getTime() - receivedAt.getTime() > TRY_FOR_MS) await holdUnplaceable(db, id)
    }
  }
  return placed
}

async function holdUnplaceable(db: Database, inboundId: string): Promise<void> {
  const reason = 'Something in it stops our rules from working. Its source is kept.'
  await db.$transaction(async (tx) => {
    if ((await lockInbound(tx, inboundId)) === 'received') await hold(tx, { inboundId, reason })
  })
}
