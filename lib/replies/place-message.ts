import { settleLetter } from '#lib/letters/settle-letter.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { InboundMessage } from '#lib/platform/generated/prisma/client.ts'
import type { InboundState, SenderSaid, Trust } from '#lib/platform/generated/prisma/enums.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { lockJointMail, moveJointMail } from '#lib/publications/move-joint-mail.ts'
import { answerWords } from './answer-words.ts'
import { askAuthentication } from './ask-authentication.ts'
import { clearInbound } from './clear-inbound.ts'
import { failRelay } from './follow-relay.ts'
import { gatherClues } from './gather-clues.ts'
import { holdAnswered } from './hold-answered.ts'
import { keepFiles } from './keep-files.ts'
import { type Answered, matchReply, type Place, supportersMachine } from './match-reply.ts'
import { mayStaffRead } from './may-staff-read.ts'
import { type Apart, type InboundRead, lockInbound, moveInbound } from './move-inbound.ts'
import type { ReadMessage } from './read-message.ts'
import { readOnce } from './read-once.ts'
import { jointAnswerWords, recordJointAnswer } from './record-joint-answer.ts'
import { recordReply } from './record-reply.ts'
import { relayMessage } from './relay-message.ts'
import { takeRequest } from './take-request.ts'
import { trustOf } from './trust-of.ts'
import type { Voice } from './who-speaks.ts'
import { belongsTo, belongsUnread } from './whose-message.ts'
import { whyNoNews, whyNotPassOn } from './why-not-pass-on.ts'

export type Placed =
  | ({ outcome: 'placed'; replyId: string } & Answered)
  | ({ outcome: 'bounce' } & Answered)
  | { outcome: 'held' | 'set_aside'; reason: string }
  /** What a supporter wrote to the office, or what became of that. */
  | { outcome: 'relayed'; relayId: string }
  | { outcome: 'requested' }
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
  const { source, ...inbound } = await received(db, inboundId)
  if (inbound.state !== 'received') return { outcome: 'already', state: inbound.state }
  const read = await readOnce(db, source)
  if (read.ok && read.message.attachments > 0) await keepFiles({ db, message: inbound, now })
  const authenticated = read.ok ? await authenticate(db, { ...inbound, source }) : 'not_asked'
  return db.$transaction(async (tx) => {
    const state = await lockInbound(tx, inboundId)
    if (state !== 'received') return { outcome: 'already', state }
    if (!read.ok) return leaveUnread(tx, inbound, read.reason)
    const { message } = read
    const clues = await gatherClues(tx, message, inbound)
    const { trust, reason, sender, officeOf } = trustOf({ message, clues, authenticated })
    const facts = { ...clues, sender, officeOf }
    const place = matchReply(facts)
    const staffMayRead = mayStaffRead(belongsTo({ message, clues, place }))
    const { from, subject, text, words, attachments, replyTo, messageId } = message
    const { speaker, rule } = clues.voice
    const kept: InboundRead = {
      fromName: from.name,
      fromAddress: from.address,
      subject,
      text,
      words,
      attachments,
      replyTo,
      messageId: messageId ?? '',
      speaker,
      speakerRule: rule,
      trust,
      trustReason: reason,
      staffMayRead,
    }
    const machineOf = supportersMachine(facts)
    if (machineOf) await noteMailboxAnswered(tx, machineOf, inbound)
    return settle(tx, { inbound, message, read: kept, voice: clues.voice, trust, sender, place, now })
  })
}

type Received = Pick<
  InboundMessage,
  'id' | 'state' | 'receivedAt' | 'envelopeFrom' | 'envelopeTo' | 'peerAddress' | 'peerName' | 'sourceId'
>

const RECEIVED = `
SELECT m.id, m.state, m."receivedAt", m."envelopeFrom", m."envelopeTo", m."peerAddress", m."peerName", m."sourceId", s.size
FROM "InboundMessage" AS m JOIN "MailSource" AS s ON s.id = m."sourceId" WHERE m.id = $1`

/** A message as it was received, and where its bytes are. */
async function received(db: Database, inboundId: string) {
  const [row] = await runStatement<Received & { size: number }>(db, RECEIVED, [inboundId])
  if (!row) throw new Error('there is no such incoming message')
  const { size, ...inbound } = row
  return { ...inbound, source: { id: inbound.sourceId, size } }
}

type Found = {
  inbound: Pick<InboundMessage, 'id' | 'receivedAt'>
  message: ReadMessage
  /** What of it is kept. */
  read: InboundRead
  voice: Voice
  trust: Trust
  sender: SenderSaid
  place: Place
  now: Date
}

async function settle(tx: Transaction, found: Found): Promise<Placed> {
  const { inbound, message, read, voice, trust, sender, place, now } = found
  const inboundId = inbound.id
  if (place.place === 'request' || place.place === 'relay') {
    await tx.inboundMessage.update({ where: { id: inboundId }, data: read })
  }
  if (place.place === 'request') return request(tx, { inbound, from: message.from, sender, now })
  if (place.place === 'relay') {
    const { letterId, ask } = place
    const relayId = await relayMessage(tx, { inbound, letterId, message, ask, now })
    return { outcome: 'relayed', relayId }
  }
  if (place.place === 'relay_report') {
    const { relayId, failed } = place
    await moveInbound(tx, { inboundId, actor: MACHINE, to: 'relayed', about: relayId, read })
    if (failed) await failRelay(tx, { relayId, actor: MACHINE, now })
    return { outcome: 'relayed', relayId }
  }
  if ('jointMailId' in place) return settleJointMail(tx, { ...found, place })
  if (!('letterId' in place)) return leave(tx, inboundId, { ...place, read })
  const { letterId } = place
  const letter = await holdAnswered(tx, letterId)
  const moving = { inboundId, actor: MACHINE, to: 'placed', of: { letterId }, read } as const
  if (place.place === 'report') {
    await moveInbound(tx, { ...moving, by: `report_${place.result}` })
    const to = reported[place.result]
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
    if (why) return leave(tx, inboundId, { ...why, suggestions: [{ letterId, by: 'recipient' }], read })
  }
  await moveInbound(tx, { ...moving, by: place.by })
  const replyId = await recordReply(tx, {
    letterId,
    letter,
    inboundId,
    matchedBy: place.by,
    receivedAt: inbound.receivedAt,
    from: message.from,
    replyTo: message.replyTo,
    subject: message.subject,
    words,
    attachments: message.attachments,
    staffMayRead: read.staffMayRead,
    automatic,
    proves: place.proves,
    copy: trust === 'unverified' ? 'waits' : 'now',
    actor: MACHINE,
    now,
  })
  return { outcome: 'placed', letterId, replyId }
}

/** What becomes of a letter, or of a joint mail, by a report about it. */
const reported = { failed: 'bounced', delivered: 'sent', delayed: null } as const

/** The same for a mail of a joint letter, which has no supporter: of it nothing is passed on, and none of it waits. */
async function settleJointMail(
  tx: Transaction,
  { inbound, message, read, voice, place, now }: Found & { place: Extract<Place, { jointMailId: string }> },
): Promise<Placed> {
  const inboundId = inbound.id
  const { jointMailId } = place
  await lockJointMail(tx, jointMailId)
  const moving = { inboundId, actor: MACHINE, to: 'placed', of: { jointMailId }, read } as const
  if (place.place === 'report') {
    await moveInbound(tx, { ...moving, by: `report_${place.result}` })
    const to = reported[place.result]
    if (to) await moveJointMail(tx, { jointMailId, to, actor: MACHINE, why: 'delivery_report', now })
    return { outcome: 'bounce', jointMailId }
  }
  const { from, subject, text, attachments: files } = message
  const words = await jointAnswerWords(tx, { jointMailId, text, subject, from: from.address })
  const automatic = voice.speaker !== 'person'
  const why =
    !automatic && (await whyNoNews(tx, { jointMailId, fromAddress: from.address, words, files, now }))
  if (why) return leave(tx, inboundId, { ...why, suggestions: [{ jointMailId, by: 'recipient' }], read })
  await moveInbound(tx, { ...moving, by: place.by })
  const replyId = await recordJointAnswer(tx, {
    jointMailId,
    inboundId,
    matchedBy: place.by,
    receivedAt: inbound.receivedAt,
    from,
    subject,
    words,
    automatic,
    proves: place.proves,
    actor: MACHINE,
    now,
  })
  return { outcome: 'placed', jointMailId, replyId }
}

async function request(tx: Transaction, asked: Parameters<typeof takeRequest>[1]): Promise<Placed> {
  const taken = await takeRequest(tx, asked)
  return taken.ok ? { outcome: 'requested' } : leave(tx, asked.inbound.id, { place: 'set_aside', ...taken })
}

/** For staff who look at the letter: its supporter is away, or the like. Work for nobody. */
async function noteMailboxAnswered(
  tx: Transaction,
  { letterId }: { letterId: string },
  { receivedAt }: { receivedAt: Date },
): Promise<void> {
  await tx.letter.updateMany({
    where: { id: letterId, OR: [{ mailboxAnsweredAt: null }, { mailboxAnsweredAt: { lt: receivedAt } }] },
    data: { mailboxAnsweredAt: receivedAt },
  })
}

/** Here nobody has placed it meanwhile: it was received, and has been held since. */
async function leave(
  tx: Transaction,
  inboundId: string,
  apart: Omit<Apart, 'to'> & { place: Apart['to']; read?: InboundRead },
): Promise<Placed> {
  const { place: to, ...why } = apart
  await moveInbound(tx, { inboundId, actor: MACHINE, to, ...why })
  return { outcome: to, reason: why.reason }
}

/** A message that was tried and tried again goes to a person, who has to see it. */
export async function holdUnplaceable(db: Database, inboundId: string): Promise<void> {
  const reason = 'Something in it stops our rules from working. Its source is kept.'
  await db.$transaction(async (tx) => {
    if ((await lockInbound(tx, inboundId)) !== 'received') return
    const where = { id: inboundId }
    const inbound = await tx.inboundMessage.findUniqueOrThrow({ where, select: { envelopeTo: true } })
    await leaveUnread(tx, { id: inboundId, ...inbound }, reason)
  })
}

/** What nobody could read may be an answer too. */
async function leaveUnread(
  tx: Transaction,
  { id, envelopeTo }: Pick<InboundMessage, 'id' | 'envelopeTo'>,
  reason: string,
): Promise<Placed> {
  const staffMayRead = mayStaffRead(await belongsUnread(tx, envelopeTo))
  await tx.inboundMessage.update({ where: { id }, data: { staffMayRead } })
  return leave(tx, id, { place: 'held', reason })
}
