import { countWaiting, uncountAnswer } from '#lib/counts/change-counts.ts'
import { lockLetter } from '#lib/letters/move-letter.ts'
import { unsettleLetter } from '#lib/letters/settle-letter.ts'
import { callBackMessages } from '#lib/outbox/call-back-messages.ts'
import { type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { tellLive } from '#lib/platform/live.ts'
import { lockJointMail } from '#lib/publications/move-joint-mail.ts'
import { unsettleJointMail } from '#lib/publications/unsettle-joint-mail.ts'
import { copyKey } from './copy-to-supporter.ts'
import { forgetOffice } from './learn-office.ts'
import { moveInbound } from './move-inbound.ts'
import { takeOut } from './stack-leave.ts'

/** What became of the copy that the supporter of the wrong letter was to get. */
export type CopyFate = 'none' | 'called_back' | 'gone'

/** The letter, or the mail of a joint letter, it was placed with, and what its supporter got of it; a joint letter has none. */
export type TakenBack = { reference: string; supporterName: string; copy: CopyFate }

/**
 * Takes an answer away from its letter, back into the holding pen: of what was to be mailed of it, whatever has not left is
 * called back. A letter in doubt that nothing else settled is in doubt again, and an office learned with it is forgotten. The
 * caller holds the message's lock.
 * @param staysWith the member it goes on to, whose office it is then still
 * @returns null where the message is no answer to a letter
 */
export async function takeBackAnswer(
  tx: Transaction,
  { inboundId, actor, now, staysWith }: { inboundId: string; actor: Actor; now: Date; staysWith?: number },
): Promise<TakenBack | null> {
  const reply = await tx.reply.findFirst({
    where: { inboundId },
    select: {
      id: true,
      letterId: true,
      matchedBy: true,
      state: true,
      fromAddress: true,
      letter: { select: { reference: true, senderName: true, memberId: true } },
      jointMailId: true,
      jointMail: { select: { reference: true, memberId: true } },
    },
  })
  const of = reply?.letter ?? reply?.jointMail
  if (!reply || !of) return null
  const { id: replyId, letterId, jointMailId, matchedBy } = reply
  if (letterId) await lockLetter(tx, letterId)
  if (jointMailId) await lockJointMail(tx, jointMailId)
  const copy = letterId ? await callBackCopy(tx, { letterId, replyId, now }) : 'none'
  await uncountAnswer(tx, replyId)
  await takeOut(tx, replyId)
  const { waitsSince } = await tx.reply.delete({ where: { id: replyId }, select: { waitsSince: true } })
  if (waitsSince) await countWaiting(tx, -1)
  await tellLive(tx, 'answers')
  if (of.memberId !== null && of.memberId !== staysWith) {
    await forgetOffice(tx, { memberId: of.memberId, address: reply.fromAddress, actor })
  }
  await writeAudit(tx, {
    actor,
    subjectId: replyId,
    action: 'reply.taken_back',
    from: reply.state,
    detail: { letterId, jointMailId, inboundId, copy },
  })
  // Only its place hid it from staff: without that it is theirs to place again.
  await tx.inboundMessage.updateMany({
    where: { id: inboundId, hiddenByPlacing: true },
    data: { staffMayRead: true, hiddenByPlacing: false },
  })
  if (letterId) await unsettleLetter(tx, { letterId, now })
  if (jointMailId) await unsettleJointMail(tx, { jointMailId, now })
  const suggested = letterId ? { letterId } : jointMailId ? { jointMailId } : null
  await moveInbound(tx, {
    inboundId,
    actor,
    to: 'held',
    reason: `Somebody took it back from letter ${of.reference}, where it was placed by mistake.`,
    suggestions: suggested && matchedBy === 'recipient_token' ? [{ ...suggested, by: 'recipient' }] : [],
  })
  return { reference: of.reference, supporterName: reply.letter?.senderName ?? '', copy }
}

async function callBackCopy(
  tx: Transaction,
  { letterId, replyId, now }: { letterId: string; replyId: string; now: Date },
): Promise<CopyFate> {
  const dedupeKeys = [copyKey(replyId), `answer_filed:${replyId}`]
  await callBackMessages(tx, { correlationId: letterId, dedupeKeys, now })
  const copies = await tx.outboxMessage.findMany({
    where: {
      correlationId: letterId,
      kind: { in: ['reply_copy', 'answer_filed'] },
      dedupeKey: { in: dedupeKeys },
    },
    select: { state: true },
  })
  if (copies.length === 0) return 'none'
  return copies.every(({ state }) => state === 'cancelled') ? 'called_back' : 'gone'
}
