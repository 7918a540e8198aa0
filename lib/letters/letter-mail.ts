import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { messageIdOf } from '#lib/outbox/message-id.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { letterAddress, returnPath } from './letter-address.ts'

/**
 * Puts a letter into the outbox: from the supporter's name at an address of ours, answers to the same address, delivery
 * reports to its return path, and no header that a newsletter would carry.
 * @param time the move that lets it go; a letter held back and let go again enters the outbox anew
 */
export async function enqueueLetter(
  tx: Transaction,
  letter: {
    id: string
    campaignId: string
    replyToken: string
    senderName: string
    subject: string
    body: string
    memberName: string
  },
  { to, time }: { to: string; time: Date },
): Promise<void> {
  const own = { name: letter.senderName, address: letterAddress(letter) }
  await enqueueMessage(tx, {
    kind: 'letter',
    correlationId: letter.id,
    dedupeKey: `letter:${letter.id}:${time.toISOString()}`,
    lane: 'members',
    turn: letter.campaignId,
    repeatable: false,
    envelope: { from: returnPath(letter.replyToken), to },
    mail: {
      from: own,
      replyTo: own,
      to: { name: letter.memberName, address: to },
      subject: letter.subject,
      text: letter.body,
      messageId: messageIdOf('letter', letter.id),
    },
  })
}
