import { randomUUID } from 'node:crypto'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { config } from '#lib/platform/config.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { mailWords } from '#lib/words/catalogue/mail.ts'
import { inLanguage } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** Marks what we pass on: what comes back with it is our own message on its way round. */
export const LOOP_HEADER = 'X-Chorus-Loop'

/**
 * Passes an MP's answer on to the supporter, in their own language around it, from an address of ours and in our own
 * envelope: the MP's mail system never agreed to our sending in its name. The supporter's own words are not sent back to
 * them.
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
      language: true,
      member: { select: { name: true } },
      campaign: { select: { title: true, titleCy: true } },
    },
  })
  if (letter.senderEmail.toLowerCase() === copy.from.address) return
  const { mailDomain } = config()
  const { name, address } = copy.from
  const writer = name && name !== address ? `${name} <${address}>` : address
  const { language, campaign, subject, reference } = letter
  const say = sayIn(language)
  const member = letter.member.name
  const title = inLanguage(language, { en: campaign.title, cy: campaign.titleCy }).text
  await enqueueMessage(tx, {
    kind: 'reply_copy',
    correlationId: copy.letterId,
    dedupeKey: `reply_copy:${copy.replyId}`,
    lane: 'supporters',
    repeatable: true,
    envelope: { from: `bounces@${mailDomain}`, to: letter.senderEmail },
    mail: {
      from: { name: say(mailWords.passedOn, { member }), address: `replies@${mailDomain}` },
      to: { name: letter.senderName, address: letter.senderEmail },
      subject: say(mailWords.answerSubject, { subject }),
      messageId: `<${randomUUID()}@${mailDomain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', [LOOP_HEADER]: mailDomain },
      text: `${say(mailWords.hello, { name: letter.senderName })}

${say(mailWords.answerCame, { member, campaign: title, reference, writer })}

${say(mailWords.answerHow)}

------------------------------

${copy.text}
`,
    },
  })
}
