import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { mailboxOf } from '#lib/letters/mailbox-of.ts'
import { lockLetter } from '#lib/letters/move-letter.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { answerWords, letterQuoted } from './answer-words.ts'
import { isAnswer } from './is-answer.ts'
import { learnOffice } from './learn-office.ts'
import { lockInbound, moveInbound } from './move-inbound.ts'
import { recordReply } from './record-reply.ts'
import { hasSameAnswer } from './why-not-pass-on.ts'

type Placing = {
  person: { id: string }
  inboundId: string
  letterReference: string
  /** Says too that the member's office writes from this address. */
  isOffice?: boolean
  now: Date
}
type NotPlaced = Refused<'unknown_message' | 'already_placed' | 'unknown_letter'>

/**
 * A person says which letter a held message belongs to. From then on it is a reply like any other: a person's answer is
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
  const inbound = await tx.inboundMessage.findUniqueOrThrow({
    where: { id: inboundId },
    select: {
      receivedAt: true,
      fromName: true,
      fromAddress: true,
      replyTo: true,
      subject: true,
      text: true,
      speaker: true,
      _count: { select: { files: true } },
      trust: true,
    },
  })
  const letter = await tx.letter.findUnique({
    where: { reference },
    select: { id: true, memberId: true, ...letterQuoted },
  })
  if (!letter) return refused('unknown_letter', UNKNOWN_LETTER)
  const letterId = letter.id
  const placed = await moveInbound(tx, { inboundId, to: 'placed', letterId, by: 'hand', actor })
  if (!placed) return refused('already_placed', ALREADY_PLACED)
  await lockLetter(tx, letterId)
  const { fromAddress, speaker, text, subject } = inbound
  const words = answerWords({ text, subject, from: fromAddress }, letter)
  const isSame = words !== '' && (await hasSameAnswer(tx, { letterId, fromAddress, words, now }))
  const passOn =
    (words !== '' || inbound._count.files > 0) &&
    fromAddress !== '' &&
    mailboxOf(fromAddress) !== mailboxOf(letter.senderEmail) &&
    !isSame
  const replyId = await recordReply(tx, {
    letterId,
    inboundId,
    matchedBy: 'hand',
    receivedAt: inbound.receivedAt,
    from: { name: inbound.fromName, address: fromAddress },
    replyTo: inbound.replyTo,
    subject: inbound.subject,
    words,
    automatic: !isAnswer(speaker),
    proves: isAnswer(speaker),
    copy: passOn ? 'now' : 'none',
    unchecked: inbound.trust === 'unverified',
    actor,
    now,
  })
  if (isOffice) await learnOffice(tx, { memberId: letter.memberId, address: fromAddress, actor, now })
  return { ok: true, replyId }
}

export const unknownMessage = (): Refused<'unknown_message'> =>
  refused('unknown_message', 'There is no such message in the holding pen. Nothing was changed.')

const UNKNOWN_LETTER =
  'No letter has that reference. The message is safe and still here. Check the reference against the letter and try again.'
const ALREADY_PLACED =
  'Somebody has placed this message already, or took it for spam. Nothing was changed. Reload to see where it is.'
