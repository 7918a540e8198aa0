import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { mailboxOf } from '#lib/letters/mailbox-of.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { lockJointMail } from '#lib/publications/move-joint-mail.ts'
import { answerWords } from './answer-words.ts'
import { holdAnswered } from './hold-answered.ts'
import { isAnswer } from './is-answer.ts'
import { learnOffice } from './learn-office.ts'
import { mayStaffRead } from './may-staff-read.ts'
import { lockInbound, moveInbound } from './move-inbound.ts'
import { jointAnswerWords, recordJointAnswer } from './record-joint-answer.ts'
import { recordReply } from './record-reply.ts'
import { belongsByHand } from './whose-message.ts'
import { hasSameAnswer } from './why-not-pass-on.ts'

type Placing = {
  person: { id: string }
  inboundId: string
  letterReference: string
  /** Says too that the member's office writes from this address. */
  isOffice?: boolean
  now: Date
}
type NotPlaced = Refused<'unknown_message' | 'already_placed' | 'unknown_letter' | 'for_one'>

/**
 * A person says which letter, or which mail of a joint letter, a held message belongs to. From then on it is a reply like any other: a person's answer is
 * passed on to the supporter, but for one without words and files, from the supporter's own address, or passed on already.
 * @param letterReference as people type it: any case, spaces around it
 */
export async function placeByHand({
  db,
  ...placing
}: Placing & { db: Database }): Promise<{ ok: true; replyId: string } | NotAllowed | NotPlaced> {
  const { person, now } = placing
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'holding.place', now })
    return right.ok ? placeHeld(tx, placing) : right
  })
}

/** The same in a transaction whose person has the right. */
export async function placeHeld(
  tx: Transaction,
  { person, inboundId, letterReference, isOffice = false, now }: Placing,
): Promise<{ ok: true; replyId: string } | NotPlaced> {
  const reference = letterReference.trim().toUpperCase()
  const actor = { kind: 'person', id: person.id } as const
  if ((await tx.inboundMessage.count({ where: { id: inboundId } })) === 0) return unknownMessage()
  // Read under its lock: its time may be over at this moment, and its words gone.
  await lockInbound(tx, inboundId)
  const inbound = await tx.inboundMessage.findUniqueOrThrow({ where: { id: inboundId }, select: heldFields })
  const letter = await tx.letter.findUnique({
    where: { reference },
    select: { id: true, memberId: true, answersGoTo: true },
  })
  if (!letter) return placeWithJointMail(tx, { inbound, reference, person, inboundId, isOffice, now })
  const letterId = letter.id
  const placed = await moveInbound(tx, { inboundId, to: 'placed', of: { letterId }, by: 'hand', actor })
  if (!placed) return refused('already_placed', ALREADY_PLACED)
  const held = await holdAnswered(tx, letterId)
  const staffMayRead = mayStaffRead(await belongsByHand(tx, { inboundId, placedWith: letter.answersGoTo }))
  const hiddenByPlacing = inbound.staffMayRead && !staffMayRead
  await tx.inboundMessage.update({ where: { id: inboundId }, data: { staffMayRead, hiddenByPlacing } })
  const { fromAddress, speaker, text, subject } = inbound
  const words = answerWords({ text, subject, from: fromAddress }, held)
  const isSame = words !== '' && (await hasSameAnswer(tx, { letterId, fromAddress, words, now }))
  const passOn =
    (words !== '' || inbound._count.files > 0) &&
    fromAddress !== '' &&
    mailboxOf(fromAddress) !== mailboxOf(held.senderEmail) &&
    !isSame
  const replyId = await recordReply(tx, {
    letterId,
    letter: held,
    inboundId,
    matchedBy: 'hand',
    receivedAt: inbound.receivedAt,
    from: { name: inbound.fromName, address: fromAddress },
    replyTo: inbound.replyTo,
    subject: inbound.subject,
    words,
    attachments: inbound.attachments,
    staffMayRead,
    automatic: !isAnswer(speaker),
    proves: isAnswer(speaker),
    copy: passOn ? 'soon' : 'none',
    unchecked: inbound.trust === 'unverified',
    actor,
    now,
  })
  if (isOffice) await learnOffice(tx, { memberId: letter.memberId, address: fromAddress, actor, now })
  return { ok: true, replyId }
}

const heldFields = {
  receivedAt: true,
  fromName: true,
  fromAddress: true,
  replyTo: true,
  subject: true,
  text: true,
  speaker: true,
  attachments: true,
  _count: { select: { files: true } },
  staffMayRead: true,
  trust: true,
} as const

async function placeWithJointMail(
  tx: Transaction,
  placing: Omit<Placing, 'letterReference'> & {
    reference: string
    inbound: Prisma.InboundMessageGetPayload<{ select: typeof heldFields }>
  },
): Promise<{ ok: true; replyId: string } | NotPlaced> {
  const { inbound, reference, person, inboundId, isOffice = false, now } = placing
  const actor = { kind: 'person', id: person.id } as const
  const mail = await tx.jointMail.findUnique({ where: { reference }, select: { id: true, memberId: true } })
  if (!mail) return refused('unknown_letter', UNKNOWN_LETTER)
  const jointMailId = mail.id
  // A joint letter is the organisations’ own, and so is what answers it.
  const belongs = await belongsByHand(tx, { inboundId, placedWith: 'supporter_and_staff' })
  if (!mayStaffRead(belongs)) return refused('for_one', FOR_ONE)
  const placed = await moveInbound(tx, { inboundId, to: 'placed', of: { jointMailId }, by: 'hand', actor })
  if (!placed) return refused('already_placed', ALREADY_PLACED)
  await lockJointMail(tx, jointMailId)
  await tx.inboundMessage.update({ where: { id: inboundId }, data: { staffMayRead: true } })
  const { fromAddress: address, fromName, receivedAt, speaker, text, subject } = inbound
  const replyId = await recordJointAnswer(tx, {
    jointMailId,
    inboundId,
    matchedBy: 'hand',
    receivedAt,
    from: { name: fromName, address },
    subject,
    words: await jointAnswerWords(tx, { jointMailId, text, subject, from: address }),
    automatic: !isAnswer(speaker),
    proves: isAnswer(speaker),
    actor,
    now,
  })
  if (isOffice && mail.memberId !== null) {
    await learnOffice(tx, { memberId: mail.memberId, address, actor, now })
  }
  return { ok: true, replyId }
}

export const unknownMessage = (): Refused<'unknown_message'> =>
  refused('unknown_message', 'There is no such message in the holding pen. Nothing was changed.')

const UNKNOWN_LETTER =
  'No letter has that reference. The message is safe and still here. Check the reference against the letter and try again.'
const FOR_ONE =
  'It came to a letter whose answers are for its supporter alone, so it cannot go to a joint letter. Nothing was changed. Place it with that letter.'
const ALREADY_PLACED =
  'Somebody has placed this message already, or took it for spam. Nothing was changed. Reload to see where it is.'
