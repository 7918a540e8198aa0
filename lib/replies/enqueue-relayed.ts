import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { messageIdOf } from '#lib/outbox/message-id.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { mailWords } from '#lib/words/catalogue/mail.ts'
import { relayWords } from '#lib/words/catalogue/relay.ts'
import { dayIn } from '#lib/words/dates.ts'
import { type Say, sayIn } from '#lib/words/say.ts'
import { type OfficeReply, officeOf } from './office-address.ts'
import { filesToPassOn, passOnFiles } from './pass-on-files.ts'
import { withoutOwnLinks } from './without-own-links.ts'
import { withoutSecrets } from './without-secrets.ts'

/** So much of what the office wrote stands below the answer. */
const QUOTED_LIMIT = 10_000

/**
 * Puts what a supporter wrote back into the outbox: from the letter's own address and in its supporter's name, as the letter was,
 * so that the office's next answer comes to the letter and is passed on to them. Their words, below them what the office wrote
 * last, and the files as they came; nothing of our mail that they answered.
 * @returns whether there is an address to send it to
 */
export async function enqueueRelayed(
  tx: Transaction,
  { relayId, now }: { relayId: string; now: Date },
): Promise<boolean> {
  const { letterId, letter, inbound, returnToken } = await tx.relay.findUniqueOrThrow({
    where: { id: relayId },
    include: {
      letter: { include: { member: { select: { name: true } } } },
      inbound: { include: { files: filesToPassOn } },
    },
  })
  const office = await officeOf(tx, { letterId, now })
  if (!office) return false
  const say = sayIn(letter.textLanguage)
  const scrub = (text: string) =>
    withoutOwnLinks(
      withoutSecrets(text, { token: letter.replyToken, instead: say(mailWords.addressLeftOut) }),
      say(relayWords.linkLeftOut),
    )
  const { attached } = passOnFiles({ ...inbound, scrub, say })
  const own = { name: letter.senderName, address: letterAddress(letter) }
  const letterMessage = messageIdOf('letter', letterId)
  const officeMessage = office.reply?.inbound.messageId
  await enqueueMessage(tx, {
    kind: 'relayed',
    correlationId: relayId,
    dedupeKey: `relayed:${relayId}`,
    lane: 'members',
    turn: letter.campaignId,
    repeatable: false,
    envelope: { from: returnPath(returnToken), to: office.address },
    mail: {
      from: own,
      replyTo: own,
      to: { name: office.reply?.fromName || letter.member.name, address: office.address },
      subject: scrub(inbound.subject) || `Re: ${letter.subject}`,
      text: [
        scrub(inbound.words),
        ...leftOut({ ...inbound, attached, scrub, say }),
        ...(office.reply ? [quoted(office.reply, { say, language: letter.textLanguage })] : []),
        say(relayWords.mayRefer, { reference: letter.reference }),
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
      messageId: messageIdOf('relayed', relayId),
      inReplyTo: officeMessage || letterMessage,
      references: [letterMessage, ...(officeMessage ? [officeMessage] : [])],
    },
    files: attached,
  })
  return true
}

/** A line for each file that does not go with it. */
function leftOut({
  files,
  attachments,
  attached,
  scrub,
  say,
}: {
  files: readonly { name: string }[]
  attachments: number
  attached: readonly { name: string }[]
  scrub: (text: string) => string
  say: Say
}): string[] {
  const missing = files.filter((file) => !attached.includes(file))
  if (missing.length === 0) return attachments > files.length ? [say(relayWords.filesLeftOut)] : []
  return missing.map(({ name }) => say(relayWords.fileLeftOut, { name: scrub(name) }))
}

function quoted(
  { receivedAt, fromName, fromAddress, text }: OfficeReply,
  { say, language }: { say: Say; language: 'en' | 'cy' },
): string {
  const lines = text.slice(0, QUOTED_LIMIT).split('\n')
  const head = say(relayWords.onWrote, { day: dayIn(language, receivedAt), writer: fromName || fromAddress })
  return [head, ...lines.map((line) => `> ${line}`.trimEnd())].join('\n')
}
