import { config } from '#lib/platform/config.ts'
import { mailWords } from '#lib/words/catalogue/mail.ts'
import { type Language, nameIn, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import type { NewMessage } from './enqueue-message.ts'
import { type MailBlock, mailHtml, mailText } from './mail-body.ts'
import { messageIdOf } from './message-id.ts'
import { addressOfSender } from './own-senders.ts'

/** Who runs this installation, as its mails are signed. */
export type MailSigner = {
  name: string
  nameCy: string | null
  address: string | null
  charityNumber: string | null
}

/** A mail that Chorus itself writes to a supporter or to somebody of an organisation: each purpose gives its words. */
export type SystemMail = Pick<NewMessage, 'kind' | 'dedupeKey' | 'leavesAt' | 'files'> & {
  /** What it is about: the id of a letter, a campaign, an invitation … */
  about: string
  signer: MailSigner
  to: { name: string; email: string }
  language: Language
  subject: string
  body: readonly MailBlock[]
  /** A sentence that says why they got it. */
  why: string
  /** The address of the page that is the supporter's own. */
  ownPage?: string
  /**
   * Somebody else's words, passed on under a name that says so; returns go to the address for returns, answers to whoever
   * wrote the words, where they take any.
   */
  passedOn?: {
    name: string
    replyTo?: { name: string; address: string }
    headers: Record<string, string>
  }
}

/**
 * The message that a system mail becomes: the same words as plain text and as HTML, and below them who we are, why they got it
 * and where their data is explained. It may be sent twice: whatever its links do, they do once.
 */
export function systemMail(mail: SystemMail): NewMessage {
  const { kind, dedupeKey, about, leavesAt, signer, to, language, subject, body, passedOn, files } = mail
  const [sender, returns] = passedOn
    ? (['replies', 'bounces'] as const)
    : (['campaigns', 'campaigns'] as const)
  const from = signerName(signer, language)
  const words = { title: subject, language, body, footer: footerOf(mail) }
  return {
    kind,
    correlationId: about,
    dedupeKey,
    lane: 'supporters',
    leavesAt,
    repeatable: true,
    envelope: { from: addressOfSender(returns), to: to.email },
    mail: {
      from: { name: passedOn?.name ?? from, address: addressOfSender(sender) },
      to: { name: to.name, address: to.email },
      replyTo: passedOn?.replyTo,
      messageId: messageIdOf(kind, dedupeKey),
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language, ...passedOn?.headers },
      subject,
      text: mailText(words),
      html: mailHtml(words),
    },
    files,
  }
}

/** The name that our mails come from. */
export const signerName = ({ name, nameCy }: MailSigner, language: Language): string =>
  nameIn(language, { name, nameCy }).text

function footerOf({ signer, language, why, ownPage }: SystemMail): MailBlock[] {
  const say = sayIn(language)
  const weAre = [
    signerName(signer, language),
    signer.address
      ?.split('\n')
      .map((line) => line.trim())
      .join(', '),
    signer.charityNumber && say(mailWords.charity, { number: signer.charityNumber }),
  ]
  return [
    weAre.filter(Boolean).join('\n'),
    why,
    ...(ownPage ? [{ link: say(mailWords.ownPage), href: ownPage }] : []),
    { link: say(mailWords.privacy), href: `${config().baseUrl}${pathIn(language, '/privacy')}` },
  ]
}
