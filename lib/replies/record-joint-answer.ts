import { countAnswer } from '#lib/counts/change-counts.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { tellLive } from '#lib/platform/live.ts'
import { referenceLine } from '#lib/publications/joint-letter-mail.ts'
import { jointMailAddress } from '#lib/publications/joint-mail-address.ts'
import { moveJointMail } from '#lib/publications/move-joint-mail.ts'
import { moveReply } from './move-reply.ts'
import { newWords } from './new-words.ts'
import type { Arrival } from './record-reply.ts'

const MACHINE = { kind: 'system', id: 'replies' } as const

/**
 * Makes the reply of a joint mail and settles that mail: whoever answered it has it. There is no supporter, so nothing is
 * passed on and nobody is told; staff read it. A second time for the same mail and message nothing more happens.
 * @returns the reply's id
 */
export async function recordJointAnswer(
  tx: Transaction,
  {
    jointMailId,
    inboundId,
    matchedBy,
    receivedAt,
    from,
    subject,
    words,
    automatic,
    proves,
    actor,
    now,
  }: { jointMailId: string } & Omit<
    Arrival,
    'letterId' | 'letter' | 'replyTo' | 'attachments' | 'staffMayRead' | 'copy' | 'unchecked'
  >,
): Promise<string> {
  const { jointLetter } = await tx.jointMail.findUniqueOrThrow({
    where: { id: jointMailId },
    select: { jointLetter: { select: { version: { select: { campaignId: true } } } } },
  })
  const { campaignId } = jointLetter.version
  const answer = { fromName: from.name, fromAddress: from.address, subject, text: words }
  const [reply] = await tx.reply.createManyAndReturn({
    data: [{ jointMailId, campaignId, inboundId, matchedBy, receivedAt, ...answer }],
    skipDuplicates: true,
    select: { id: true },
  })
  if (!reply) {
    const where = { jointMailId_inboundId: { jointMailId, inboundId } }
    return (await tx.reply.findUniqueOrThrow({ where, select: { id: true } })).id
  }
  await countAnswer(tx, { replyId: reply.id, from: null })
  await tellLive(tx, 'answers')
  // It may have been placed at a supporter's letter before; here there is nobody whom a file is kept back from.
  await tx.attachedFile.updateMany({
    where: { inboundId, keptBack: { not: null } },
    data: { keptBack: null },
  })
  await writeAudit(tx, {
    actor,
    subjectId: reply.id,
    action: 'reply.arrived',
    to: 'unclassified',
    detail: { jointMailId, matchedBy },
  })
  if (proves) {
    const why = automatic ? 'auto_reply' : 'answered'
    await moveJointMail(tx, { jointMailId, to: 'sent', actor: MACHINE, why, now })
  }
  if (automatic) await moveReply(tx, { replyId: reply.id, to: 'auto_reply', actor: MACHINE, now })
  return reply.id
}

/** The new words of an answer to a joint mail: what it says without the letter, however it quotes it. */
export async function jointAnswerWords(
  tx: Transaction,
  { jointMailId, ...answer }: { jointMailId: string; text: string; subject: string; from: string },
): Promise<string> {
  const { name, reference, replyToken, jointLetter } = await tx.jointMail.findUniqueOrThrow({
    where: { id: jointMailId },
    select: {
      name: true,
      reference: true,
      replyToken: true,
      jointLetter: { select: { text: true, senderName: true } },
    },
  })
  const { senderName } = jointLetter
  const text = [`Dear ${name},`, jointLetter.text, referenceLine(reference)].join('\n\n')
  const { answers, returns } = jointMailAddress({ replyToken, senderName })
  return newWords(answer.text, {
    subject: answer.subject,
    from: answer.from,
    letter: { text, names: senderName === '' ? [] : [senderName], addresses: [answers, returns] },
  })
}
