import { mailSigner } from '#lib/coalition/data.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { type SystemMail, systemMail } from '#lib/outbox/system-mail.ts'
import { config } from '#lib/platform/config.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { ownPageAddress } from '#lib/supporters/own-page.ts'
import { fileWords } from '#lib/words/catalogue/files.ts'
import { mailWords } from '#lib/words/catalogue/mail.ts'
import { whoReadsWords } from '#lib/words/catalogue/who-reads.ts'
import { inLanguage, type Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { type FilesToPassOn, filesToPassOn, passOnFiles } from './pass-on-files.ts'
import type { Mailbox } from './read-message.ts'
import { withoutLinks } from './without-links.ts'
import { withoutSecrets } from './without-secrets.ts'
import { writeBackTo } from './write-back.ts'

/** Marks what we pass on: what comes back with it is our own message on its way round. */
export const LOOP_HEADER = 'X-Chorus-Loop'

/** What that mark says besides, where the answer is for the supporter alone: come back, it is nobody’s here to read. */
export const ALONE = 'supporter alone'

const COPY = 'reply_copy:'
/** What names the one copy of an answer in the outbox. */
export const copyKey = (replyId: string) => `${COPY}${replyId}`
/** The answer that a copy is of, by that name. */
export const replyOfCopy = (dedupeKey: string) => dedupeKey.slice(COPY.length)

type Copy = {
  replyId: string
  letterId: string
  from: Mailbox
  replyTo: string
  words: string
  /** Nobody could say that it is from whom it says. */
  unchecked: boolean
  leavesAt: Date
}

/**
 * Passes an MP's answer on to the supporter, in their own language around it, from an address of ours and in our own
 * envelope: the MP's mail system never agreed to our sending in its name; whoever answers it writes to the office. The
 * office's subject, with its reference; the new words only, quoted as plain text: nothing of theirs is markup or a link, and of
 * one that could not be checked nothing can be pressed either; and the files as they came. No secret address of a letter's
 * leaves with it, wherever the answer had one.
 */
export async function copyToSupporter(tx: Transaction, copy: Copy, known?: CopyOf): Promise<void> {
  await enqueueMessage(tx, systemMail(await writeCopy(tx, copy, known)))
}

/** What of a letter stands in the copy of an answer to it. */
export type LetterOfCopy = {
  supporterId: string
  senderName: string
  senderEmail: string
  subject: string
  reference: string
  replyToken: string
  language: Language
  memberName: string
  title: string
  titleCy: string | null
}

/** What a copy is made of besides its words. */
type CopyOf = {
  letter: LetterOfCopy
  /** The answer's own. */
  subject: string
  inbound: { attachments: number; staffMayRead: boolean; files: FilesToPassOn }
}

async function readCopyOf(tx: Transaction, { letterId, replyId }: Copy): Promise<CopyOf> {
  const { member, campaign, ...letter } = await tx.letter.findUniqueOrThrow({
    where: { id: letterId },
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
    where: { id: replyId },
    select: {
      subject: true,
      inbound: { select: { attachments: true, files: filesToPassOn, staffMayRead: true } },
    },
  })
  return { letter: { ...letter, ...campaign, memberName: member.name }, subject, inbound }
}

/**
 * The copy as it is written, without sending it.
 * @param known what it is made of, where that was read already
 */
export async function writeCopy(tx: Transaction, copy: Copy, known?: CopyOf): Promise<SystemMail> {
  const { letter, subject, inbound } = known ?? (await readCopyOf(tx, copy))
  const { language, reference, memberName: member } = letter
  const say = sayIn(language)
  const title = inLanguage(language, { en: letter.title, cy: letter.titleCy }).text
  const scrub = (text: string) =>
    withoutSecrets(text, { token: letter.replyToken, instead: say(mailWords.addressLeftOut) })
  const quotable = (text: string) => (copy.unchecked ? withoutLinks(text) : text)
  const writeBack = writeBackTo({ replyTo: copy.replyTo, address: copy.from.address })
  const { attached, told } = passOnFiles({ ...inbound, scrub, say })
  return {
    kind: 'reply_copy',
    about: copy.letterId,
    dedupeKey: copyKey(copy.replyId),
    leavesAt: copy.leavesAt,
    signer: await mailSigner(tx),
    to: { name: letter.senderName, email: letter.senderEmail },
    language,
    passedOn: {
      name: say(mailWords.passedOn, { member }),
      replyTo: writeBack ? { name: scrub(copy.from.name), address: writeBack } : undefined,
      headers: {
        [LOOP_HEADER]: inbound.staffMayRead ? config().mailDomain : `${config().mailDomain}; ${ALONE}`,
      },
    },
    subject: scrub(subject) || scrub(say(mailWords.answerSubject, { subject: letter.subject })),
    body: [
      say(mailWords.hello, { name: letter.senderName }),
      scrub(say(mailWords.answerCame, { member, campaign: title, reference, writer: writerOf(copy.from) })),
      scrub(writeBack ? say(mailWords.answerHow, { address: writeBack }) : say(mailWords.answerNowhere)),
      ...(inbound.staffMayRead ? [] : [say(whoReadsWords.copyForYouAlone)]),
      ...(copy.unchecked ? [say(mailWords.answerUnchecked)] : []),
      copy.words ? { quoted: quotable(scrub(copy.words)) } : say(fileWords.noWords),
      ...told,
    ],
    files: attached,
    why: say(mailWords.whySent),
    ownPage: ownPageAddress(language, letter.supporterId),
  }
}

const writerOf = ({ name, address }: Mailbox) => (name && name !== address ? `${name} <${address}>` : address)
