import { mailSigner } from '#lib/coalition/data.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { systemMail } from '#lib/outbox/system-mail.ts'
import { config } from '#lib/platform/config.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { ownPageAddress } from '#lib/supporters/own-page.ts'
import { fileWords } from '#lib/words/catalogue/files.ts'
import { mailWords } from '#lib/words/catalogue/mail.ts'
import { inLanguage } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { filesToPassOn, passOnFiles } from './pass-on-files.ts'
import type { Mailbox } from './read-message.ts'
import { withoutLinks } from './without-links.ts'
import { withoutSecrets } from './without-secrets.ts'
import { writeBackTo } from './write-back.ts'

/** Marks what we pass on: what comes back with it is our own message on its way round. */
export const LOOP_HEADER = 'X-Chorus-Loop'

/**
 * Passes an MP's answer on to the supporter, in their own language around it, from an address of ours and in our own
 * envelope: the MP's mail system never agreed to our sending in its name; whoever answers it writes to the office. The
 * office's subject, with its reference; the new words only, quoted as plain text: nothing of theirs is markup or a link, and of
 * one that could not be checked nothing can be pressed either; and the files as they came. No secret address of a letter's
 * leaves with it, wherever the answer had one.
 */
export async function copyToSupporter(
  tx: Transaction,
  copy: {
    replyId: string
    letterId: string
    from: Mailbox
    replyTo: string
    words: string
    /** Nobody could say that it is from whom it says. */
    unchecked: boolean
  },
): Promise<void> {
  const letter = await tx.letter.findUniqueOrThrow({
    where: { id: copy.letterId },
    select: {
      supporterId: true,
      senderName: true,
      senderEmail: true,
      subject: true,
      reference: true,
      replyToken: true,
      language: true,
      member: { select: { name: true } },
      campaign: { select: { title: true, titleCy: true } },
    },
  })
  const { subject, inbound } = await tx.reply.findUniqueOrThrow({
    where: { id: copy.replyId },
    select: { subject: true, inbound: { select: { attachments: true, files: filesToPassOn } } },
  })
  const { language, campaign, reference } = letter
  const say = sayIn(language)
  const member = letter.member.name
  const title = inLanguage(language, { en: campaign.title, cy: campaign.titleCy }).text
  const scrub = (text: string) =>
    withoutSecrets(text, { token: letter.replyToken, instead: say(mailWords.addressLeftOut) })
  const quotable = (text: string) => (copy.unchecked ? withoutLinks(text) : text)
  const writeBack = writeBackTo({ replyTo: copy.replyTo, address: copy.from.address })
  const { attached, told } = passOnFiles({ ...inbound, scrub, say })
  await enqueueMessage(
    tx,
    systemMail({
      kind: 'reply_copy',
      about: copy.letterId,
      dedupeKey: `reply_copy:${copy.replyId}`,
      signer: await mailSigner(tx),
      to: { name: letter.senderName, email: letter.senderEmail },
      language,
      passedOn: {
        name: say(mailWords.passedOn, { member }),
        replyTo: writeBack ? { name: scrub(copy.from.name), address: writeBack } : undefined,
        headers: { [LOOP_HEADER]: config().mailDomain },
      },
      subject: scrub(subject) || scrub(say(mailWords.answerSubject, { subject: letter.subject })),
      body: [
        say(mailWords.hello, { name: letter.senderName }),
        scrub(say(mailWords.answerCame, { member, campaign: title, reference, writer: writerOf(copy.from) })),
        scrub(writeBack ? say(mailWords.answerHow, { address: writeBack }) : say(mailWords.answerNowhere)),
        ...(copy.unchecked ? [say(mailWords.answerUnchecked)] : []),
        copy.words ? { quoted: quotable(scrub(copy.words)) } : say(fileWords.noWords),
        ...told,
      ],
      files: attached,
      why: say(mailWords.whySent),
      ownPage: ownPageAddress(language, letter.supporterId),
    }),
  )
}

const writerOf = ({ name, address }: Mailbox) => (name && name !== address ? `${name} <${address}>` : address)
