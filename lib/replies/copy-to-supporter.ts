import { randomUUID } from 'node:crypto'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { config } from '#lib/platform/config.ts'
import type { Transaction } from '#lib/platform/database.ts'

/** Marks what we pass on: what comes back with it is our own message on its way round. */
export const LOOP_HEADER = 'X-Chorus-Loop'

/**
 * Passes an MP's answer on to the supporter, from an address of ours and in our own envelope: the MP's mail system never
 * agreed to our sending in its name. The supporter's own words are not sent back to them.
 */
export async function copyToSupporter(
  tx: Transaction,
  copy: { replyId: string; letterId: string; from: { name: string; address: string }; text: string },
): Promise<void> {
  const letter = await tx.letter.findUniqueOrThrow({
    where: { id: copy.letterId },
    select: {
      senderName: true,
      senderEmail: true,
      subject: true,
      reference: true,
      member: { select: { name: true } },
      campaign: { select: { title: true } },
    },
  })
  if (letter.senderEmail.toLowerCase() === copy.from.address) return
  const { mailDomain } = config()
  const { name, address } = copy.from
  const writer = name && name !== address ? `${name} <${address}>` : address
  await enqueueMessage(tx, {
    kind: 'reply_copy',
    correlationId: copy.letterId,
    dedupeKey: `reply_copy:${copy.replyId}`,
    lane: 'supporters',
    repeatable: true,
    envelope: { from: `bounces@${mailDomain}`, to: letter.senderEmail },
    mail: {
      from: { name: `${letter.member.name} (passed on)`, address: `replies@${mailDomain}` },
      to: { name: letter.senderName, address: letter.senderEmail },
      subject: `Answer to your letter: ${letter.subject}`,
      messageId: `<${randomUUID()}@${mailDomain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', [LOOP_HEADER]: mailDomain },
      text: `Hello ${letter.senderName},

An answer has come to your letter to ${letter.member.name} about “${letter.campaign.title}” (reference ${letter.reference}). It was written by ${writer}.

To write back, use that address. An answer to this message reaches us, not them.

------------------------------

${copy.text}
`,
    },
  })
}
