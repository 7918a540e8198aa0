import { countAnswer, countWaiting } from '#lib/counts/change-counts.ts'
import { settleLetter } from '#lib/letters/settle-letter.ts'
import { type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { MatchedBy } from '#lib/platform/generated/prisma/enums.ts'
import { clearInbound } from './clear-inbound.ts'
import { clearReplies } from './clear-replies.ts'
import { copyToSupporter } from './copy-to-supporter.ts'
import { moveReply } from './move-reply.ts'
import type { Mailbox } from './read-message.ts'
import { keepBackFiles } from './why-kept-back.ts'

/** An incoming message that belongs to a letter, on its way to becoming a reply. */
export type Arrival = {
  letterId: string
  inboundId: string
  matchedBy: MatchedBy
  receivedAt: Date
  from: Mailbox
  /** Where its writer wants answers; empty for where it came from. */
  replyTo: string
  subject: string
  /** The new words, without what was quoted. */
  words: string
  /** A machine's message is kept as one, and never passed on. */
  automatic: boolean
  /** That it came shows that the letter arrived. */
  proves: boolean
  /** Whether the supporter gets a copy of a person's answer: at once, when somebody lets it go, or never. */
  copy: 'now' | 'waits' | 'none'
  /** Nobody could say that it is from whom it says: nothing in the copy may be pressed. */
  unchecked?: boolean
  actor: Actor
  now: Date
}

/**
 * Makes the reply, settles the letter (whoever answered it has it), and passes a person's answer on to the supporter. A
 * second time for the same letter and message nothing more happens. Of a letter that was cleared there is nobody to pass it
 * on to; where its writer wished that, nothing of the answer is kept either but that it came.
 * @returns the reply's id
 */
export async function recordReply(tx: Transaction, arrival: Arrival): Promise<string> {
  const { letterId, inboundId, matchedBy, receivedAt, from, replyTo, subject, words, automatic, actor, now } =
    arrival
  const { campaignId, clearedFor } = await tx.letter.findUniqueOrThrow({
    where: { id: letterId },
    select: { campaignId: true, clearedFor: true },
  })
  const copy = automatic || clearedFor !== null ? 'none' : arrival.copy
  const [reply] = await tx.reply.createManyAndReturn({
    data: [
      {
        letterId,
        campaignId,
        inboundId,
        matchedBy,
        receivedAt,
        fromName: from.name,
        fromAddress: from.address,
        subject,
        text: words,
        passedOnAt: copy === 'now' ? now : null,
        waitsSince: copy === 'waits' ? now : null,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  })
  if (!reply) {
    const where = { letterId_inboundId: { letterId, inboundId } }
    return (await tx.reply.findUniqueOrThrow({ where, select: { id: true } })).id
  }
  await countAnswer(tx, { replyId: reply.id, from: null })
  await keepBackFiles(tx, { inboundId, letterId })
  await writeAudit(tx, {
    actor,
    subjectId: reply.id,
    action: 'reply.arrived',
    to: 'unclassified',
    detail: { letterId, matchedBy },
  })
  if (arrival.proves) {
    await settleLetter(tx, { letterId, as: 'sent', why: automatic ? 'auto_reply' : 'answered', now })
  }
  if (automatic) {
    const machine = { kind: 'system', id: 'replies' } as const
    await moveReply(tx, { replyId: reply.id, to: 'auto_reply', actor: machine, now })
  }
  if (copy === 'waits') await countWaiting(tx, 1)
  if (copy === 'now') {
    const { unchecked = false } = arrival
    await copyToSupporter(tx, { replyId: reply.id, letterId, from, replyTo, words, unchecked })
  }
  if (clearedFor === 'wish') {
    await clearReplies(tx, { ids: [reply.id], now })
    await clearInbound(tx, { ids: [inboundId], now })
  }
  return reply.id
}
