import type { NewMessage } from '#lib/outbox/enqueue-message.ts'
import type { MailBlock } from '#lib/outbox/mail-body.ts'
import { type MailSigner, systemMail } from '#lib/outbox/system-mail.ts'
import { config } from '#lib/platform/config.ts'
import type { AnswersGoTo } from '#lib/platform/generated/prisma/enums.ts'
import { londonClock } from '#lib/platform/london-day.ts'
import { ownPageAddress } from '#lib/supporters/own-page.ts'
import { mailWords } from '#lib/words/catalogue/mail.ts'
import { dayIn } from '#lib/words/dates.ts'
import { inLanguage, type Language, nameIn, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { hashConfirmToken } from './confirm-token.ts'
import { whoReads } from './who-reads.ts'

type ConfirmationMail = {
  letterId: string
  supporterId: string
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
  umbrella: MailSigner
  answersGoTo: AnswersGoTo
  reminder?: boolean
  /** Another letter of theirs to this member for this call is confirmed: this one cannot be sent. */
  confirmed?: boolean
  /** Which mail it is, where it is asked for again: 1 for the second. */
  time?: number
}

/**
 * The mail that asks a supporter to say yes, or reminds them of it, or says that they have said yes to another: one button, what happens without it, where somebody who
 * wrote nothing can stop it, and no marketing.
 */
export function confirmationMessage(mail: ConfirmationMail): NewMessage {
  const { letterId, supporterId, token, language, senderName, senderEmail, reminder = false, time } = mail
  const ownPage = ownPageAddress(language, supporterId)
  return systemMail({
    kind: reminder ? 'confirmation_reminder' : 'confirmation',
    about: letterId,
    dedupeKey: `${reminder ? 'confirmation-reminder' : 'confirmation'}:${hashConfirmToken(token)}${time ? `:${time}` : ''}`,
    signer: mail.umbrella,
    to: { name: senderName, email: senderEmail },
    language,
    subject: confirmationSubject(mail),
    body: bodyOf(mail, ownPage),
    why: sayIn(language)(mailWords.whySubmitted),
    ownPage,
  })
}

/** The subject it comes under, for the page that tells them to look for it too. */
export const confirmationSubject = ({
  language,
  memberName,
  reminder,
}: Pick<ConfirmationMail, 'language' | 'memberName' | 'reminder'>): string =>
  sayIn(language)(reminder ? mailWords.reminderSubject : mailWords.confirmSubject, { member: memberName })

function bodyOf(mail: ConfirmationMail, ownPage: string): MailBlock[] {
  const { language, token, expiresAt, senderName, representedName, memberName, reminder, confirmed } = mail
  const say = sayIn(language)
  const what = {
    member: memberName,
    seat: nameIn(language, mail.seat).text,
    campaign: inLanguage(language, { en: mail.campaign.title, cy: mail.campaign.titleCy }).text,
  }
  const href = `${config().baseUrl}${pathIn(language, `/confirm/${token}`)}`
  if (confirmed) {
    return [
      say(mailWords.hello, { name: senderName }),
      say(mailWords.confirmedBefore, what),
      say(mailWords.anotherCame),
      { link: say(mailWords.lookAtOther), href },
    ]
  }
  return [
    say(mailWords.hello, { name: senderName }),
    representedName
      ? say(mailWords.wroteFor, { ...what, represented: representedName })
      : say(mailWords.wrote, what),
    say(mailWords.openPage),
    whoReads(language, { answersGoTo: mail.answersGoTo, coalition: mail.umbrella }),
    { button: say(mailWords.openLetter), href },
    say(mailWords.works, { time: londonClock(expiresAt), day: dayIn(language, expiresAt) }),
    ...(reminder ? [say(mailWords.reminderOnce)] : []),
    say(mailWords.notMe),
    { link: say(mailWords.notMeLink), href: ownPage },
  ]
}
