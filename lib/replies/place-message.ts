import { lockLetter } from '#lib/letters/move-letter.ts'
import { settleLetter } from '#lib/letters/settle-letter.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { InboundMessage } from '#lib/platform/generated/prisma/client.ts'
import type { InboundState, Trust } from '#lib/platform/generated/prisma/enums.ts'
import { answerWords, letterQuoted } from './answer-words.ts'
import { askAuthentication } from './ask-authentication.ts'
import { clearInbound } from './clear-inbound.ts'
import { gatherClues } from './gather-clues.ts'
import { keepFiles } from './keep-files.ts'
import { matchReply, type Place } from './match-reply.ts'
import { type Apart, lockInbound, moveInbound } from './move-inbound.ts'
import type { ReadMessage } from './read-message.ts'
import { readOnce } from './read-once.ts'
import { recordReply } from './record-reply.ts'
import { trustOf } from './trust-of.ts'
import type { Voice } from './who-speaks.ts'
import { whyNotPassOn } from './why-not-pass-on.ts'

export type Placed =
  | { outcome: 'placed'; letterId: string; replyId: string }
  | { outcome: 'bounce'; letterId: string }
  | { outcome: 'held' | 'set_aside'; reason: string }
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
  authenticate = askAuthentication,
}: {
  db: Database
  now: Date
  inboundId: string
  authenticate?: typeof askAuthentication
}): Promise<Placed> {
  const { source, ...inbound } = await db.inboundMessage.findUniqueOrThrow({
    where: { id: inboundId },
    include: { source: true },
  })
  if (inbound.state !== 'received') return { outcome: 'already', state: inbound.state }
  const read = await readOnce(db, source)
  if (read.ok && read.message.attachments > 0) await keepFiles({ db, message: inbound, now })
  const authenticated = read.ok ? await authenticate(db, { ...inbound, source }) : 'not_asked'
  return db.$transaction(async (tx) => {
    const state = await lockInbound(tx, inboundId)
    if (state !== 'received') return { outcome: 'already', state }
    if (!read.ok) return leave(tx, inboundId, { place: 'held', reason: read.reason })
    const { message } = read
    const clues = await gatherClues(tx, message, inbound)
    const { trust, reason, officeOf } = await trustOf(tx, { message, clues, authenticated })
    await tx.inboundMessage.update({
      where: { id: inboundId },
      data: {
        fromName: message.from.name,
        fromAddress: message.from.address,
        subject: message.subject,
        text: message.text,
        words: message.words,
        attachments: message.attachments,
        replyTo: message.replyTo,
        speaker: clues.voice.speaker,
        speakerRule: clues.voice.rule,
        trust,
        trustReason: reason,
      },
    })
    const place = matchReply({ ...clues, officeOf })
    return settle(tx, { inbound, message, voice: clues.voice, trust, place, now })
  })
}

async function settle(
  tx: Transaction,
  found: {
    inbound: Pick<InboundMessage, 'id' | 'receivedAt'>
    message: ReadMessage
    voice: Voice
    trust: Trust
    place: Place
    now: Date
  },
): Promise<Placed> {
  const { inbound, message, voice, trust, place, now } = found
  const inboundId = inbound.id
  if (!('letterId' in place)) return leave(tx, inboundId, place)
  const { letterId } = place
  await lockLetter(tx, letterId)
  const letter = await tx.letter.findUniqueOrThrow({
    where: { id: letterId },
    select: { ...letterQuoted, clearedFor: true },
  })
  const moving = { inboundId, actor: MACHINE, to: 'placed', letterId } as const
  if (place.place === 'report') {
    await moveInbound(tx, { ...moving, by: `report_${place.result}` })
    const as = { failed: 'bounced', delivered: 'sent', delayed: null } as const
    const to = as[place.result]
    if (to) await settleLetter(tx, { letterId, as: to, why: 'delivery_report', now })
    if (letter.clearedFor === 'wish') await clearInbound(tx, { ids: [inboundId], now })
    return { outcome: 'bounce', letterId }
  }
  const { text, subject, from } = message
  const words = answerWords({ text, subject, from: from.address }, letter)
  const automatic = voice.speaker !== 'person'
  if (!automatic) {
    const { attachments: files } = message
    const why = await whyNotPassOn(tx, { letterId, fromAddress: message.from.address, words, files, now })
    if (why) return leave(tx, inboundId, { ...why, suggestions: [{ letterId, by: 'recipient' }] })
  }
  await moveInbound(tx, { ...moving, by: place.by })
  const replyId = await recordReply(tx, {
    letterId,
    inboundId,
    matchedBy: place.by,
    receivedAt: inbound.receivedAt,
    from: message.from,
    replyTo: message.replyTo,
    subject: message.subject,
    words,
    automatic,
    proves: place.proves,
    copy: trust === 'unverified' ? 'waits' : 'now',
    actor: MACHINE,
    now,
  })
  return { outcome: 'placed', letterId, replyId }
}

/** Here nobody has placed it meanwhile: it was received, and has been held since. */
async function leave(
  tx: Transaction,
  inboundId: string,
  apart: Omit<Apart, 'to'> & { place: Apart['to'] },
): Promise<Placed> {
  const { place: to, ...why } = apart
  await moveInbound(tx, { inboundId, actor: MACHINE, to, ...why })
  return { outcome: to, reason: why.reason }
}

/** A message that was tried and tried again goes to a person, who has to see it. */
export async function holdUnplaceable(db: Database, inboundId: string): Promise<void> {
  const reason = 'Something in it stops our rules from working. Its source is kept.'
  await db.$transaction(async (tx) => {
    if ((await lockInbound(tx, inboundId)) === 'received') {
      await leave(tx, inboundId, { place: 'held', reason })
    }
  })
}
