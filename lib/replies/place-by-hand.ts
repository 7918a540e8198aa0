import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { mailboxOf } from '#lib/letters/mailbox-of.ts'
import { lockLetter } from '#lib/letters/move-letter.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { isAnswer } from './is-answer.ts'
import { lockInbound, moveInbound } from './move-inbound.ts'
import { recordReply } from './record-reply.ts'
import { hasSameAnswer } from './why-not-pass-on.ts'
import { withoutLetter } from './without-letter.ts'

/**
 * A person says which letter a held message belongs to. From then on it is a reply like any other: a person's answer is
 * passed on to the supporter, but for one without words, from the supporter's own address, or passed on already.
 * @param letterReference as people type it: any case, spaces around it
 */
export async function placeByHand({
  db,
  person,
  inboundId,
  letterReference,
  now,
}: {
  db: Database
  person: { id: string }
  inboundId: string
  letterReference: string
  now: Date
}): Promise<
  | { ok: true; replyId: string }
  | NotAllowed
  | Refused<'unknown_message' | 'already_placed' | 'unknown_letter'>
> {
  const reference = letterReference.trim().toUpperCase()
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'holding.place', now })
    if (!right.ok) return right
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
        words: true,
        speaker: true,
      },
    })
    const letter = await tx.letter.findUnique({
      where: { reference },
      select: { id: true, senderEmail: true, body: true },
    })
    if (!letter) return refused('unknown_letter', UNKNOWN_LETTER)
    const letterId = letter.id
    const placed = await moveInbound(tx, { inboundId, to: 'placed', letterId, by: 'hand', actor })
    if (!placed) return refused('already_placed', ALREADY_PLACED)
    await lockLetter(tx, letterId)
    const { fromAddress, speaker } = inbound
    const words = withoutLetter(inbound.words, letter.body)
    const passOn =
      words !== '' &&
      fromAddress !== '' &&
      mailboxOf(fromAddress) !== mailboxOf(letter.senderEmail) &&
      !(await hasSameAnswer(tx, { letterId, fromAddress, words, now }))
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
      passOn,
      actor,
      now,
    })
    return { ok: true, replyId }
  })
}

export const unknownMessage = (): Refused<'unknown_message'> =>
  refused('unknown_message', 'There is no such message in the holding pen. Nothing was changed.')

const UNKNOWN_LETTER =
  'No letter has that reference. The message is safe and still here. Check the reference against the letter and try again.'
const ALREADY_PLACED =
  'Somebody has placed this message already. Nothing was changed. Reload to see where it is.'
