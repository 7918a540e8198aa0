import { settleLetter } from '#lib/letters/settle-letter.ts'
import { type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { copyToSupporter } from './copy-to-supporter.ts'
import { moveReply } from './move-reply.ts'
import { newWords } from './new-words.ts'
import type { Mailbox } from './read-message.ts'

/** An incoming message that belongs to a letter, on its way to becoming a reply. */
export type Arrival = {
  letterId: string
  inboundId: string
  matchedBy: string
  receivedAt: Date
  from: Mailbox
  subject: string
  text: string
  automatic: boolean
  actor: Actor
  now: Date
}

/**
 * Makes the reply, settles the letter (whoever answered it has it), and passes a person's answer on to the supporter.
 * A machine's is kept and never passed on. A second time for the same letter and message nothing more happens.
 * @returns the reply's id
 */
export async function recordReply(tx: Transaction, arrival: Arrival): Promise<string> {
  const { letterId, inboundId, matchedBy, receivedAt, from, subject, text, automatic, actor, now } = arrival
  const [reply] = await tx.reply.createManyAndReturn({
    data: [
      {
        letterId,
        inboundId,
        matchedBy,
        receivedAt,
        fromName: from.name,
        fromAddress: from.address,
        subject,
        text: newWords(text),
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  })
  if (!reply) {
    const where = { letterId_inboundId: { letterId, inboundId } }
    return (await tx.reply.findUniqueOrThrow({ where, select: { id: true } })).id
  }
  await writeAudit(tx, {
    actor,
    subject: { kind: 'reply', id: reply.id },
    action: 'arrive',
    to: 'unclassified',
    detail: { letterId, matchedBy },
  })
  await settleLetter(tx, {
    letterId,
    as: 'presumed_delivered',
    why: automatic ? 'auto_reply' : 'answered',
    now,
  })
  if (automatic) {
    const machine = { kind: 'system', id: 'replies' } as const
    await moveReply(tx, { replyId: reply.id, to: 'auto_reply', actor: machine, now })
  } else {
    await copyToSupporter(tx, { replyId: reply.id, letterId, from, text })
  }
  return reply.id
}
