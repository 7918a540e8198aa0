import type { NewMessage } from '#lib/outbox/enqueue-message.ts'
import { config } from '#lib/platform/config.ts'
import { mailWords } from '#lib/words/catalogue/mail.ts'
import { dayIn, inLanguage, type Language, pathIn, timeIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { hashConfirmToken } from './confirm-token.ts'

type ConfirmationMail = {
  letterId: string
  token: string
  expiresAt: Date
  language: Language
  senderName: string
  senderEmail: string
  /** Whose letter it is when somebody else writes it; empty when they are the same. */
  representedName: string
  memberName: string
  seat: { name: string; nameCy: string | null }
  campaign: { title: string; titleCy: string | null }
  umbrella: { name: string; nameCy: string | null }
  reminder?: boolean
}

/**
 * The mail that asks a supporter to say yes, or reminds them of it: one link, what happens without it, and no marketing.
 * It may be sent twice; its link works once.
 */
export function confirmationMessage(mail: ConfirmationMail): NewMessage {
  const { letterId, token, language, senderName, senderEmail, reminder = false } = mail
  const { mailDomain } = config()
  const from = `campaigns@${mailDomain}`
  const hash = hashConfirmToken(token)
  const [name, id] = reminder ? ['confirmation-reminder', 'remind'] : ['confirmation', 'confirm']
  return {
    kind: 'confirmation',
    correlationId: letterId,
    dedupeKey: `${name}:${hash}`,
    lane: 'supporters',
    repeatable: true,
    envelope: { from, to: senderEmail },
    mail: {
      from: { name: coalitionOf(mail), address: from },
      to: { name: senderName, address: senderEmail },
      messageId: `<${id}.${hash.slice(0, 32)}@${mailDomain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
      ...wording(mail),
    },
  }
}

const coalitionOf = ({ language, umbrella }: ConfirmationMail) =>
  inLanguage(language, { en: umbrella.name, cy: umbrella.nameCy }).text

function wording(mail: ConfirmationMail): { subject: string; text: string } {
  const { language, token, expiresAt, senderName, representedName, memberName, reminder } = mail
  const say = sayIn(language)
  const what = {
    member: memberName,
    seat: inLanguage(language, { en: mail.seat.name, cy: mail.seat.nameCy }).text,
    campaign: inLanguage(language, { en: mail.campaign.title, cy: mail.campaign.titleCy }).text,
  }
  const paragraphs = [
    say(mailWords.hello, { name: senderName }),
    representedName
      ? say(mailWords.wroteFor, { ...what, represented: representedName })
      : say(mailWords.wrote, what),
    say(mailWords.openPage),
    `${config().baseUrl}${pathIn(language, `/confirm/${token}`)}`,
    say(mailWords.works, { time: timeIn(language, expiresAt), day: dayIn(language, expiresAt) }),
    reminder && say(mailWords.reminderOnce),
    coalitionOf(mail),
  ]
  return {
    subject: say(reminder ? mailWords.reminderSubject : mailWords.confirmSubject, { member: memberName }),
    text: `${paragraphs.filter(Boolean).join('\n\n')}\n`,
  }
}
