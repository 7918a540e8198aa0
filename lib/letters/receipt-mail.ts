import type { NewMessage } from '#lib/outbox/enqueue-message.ts'
import type { MailBlock } from '#lib/outbox/mail-body.ts'
import { type MailSigner, systemMail } from '#lib/outbox/system-mail.ts'
import type { AnswersGoTo } from '#lib/platform/generated/prisma/enums.ts'
import { ownPageAddress } from '#lib/supporters/own-page.ts'
import { mailWords } from '#lib/words/catalogue/mail.ts'
import { nextWords } from '#lib/words/catalogue/next.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { nextSteps } from './next-steps.ts'
import { whoReads } from './who-reads.ts'

type Receipt = {
  letter: {
    id: string
    supporterId: string
    answersGoTo: AnswersGoTo
    language: Language
    textLanguage: Language
    senderName: string
    senderEmail: string
    subject: string
    body: string
    reference: string
  }
  memberName: string
  signer: MailSigner
  /** Kept back for now: it has not left. */
  held: boolean
  now: Date
}

/** The mail with the letter in it, for its supporter to keep: what was confirmed, what happens next, and their own page. */
export function receiptMessage(receipt: Receipt): NewMessage {
  const { letter, memberName: member, signer, held } = receipt
  const { id, supporterId, language, senderName: name, senderEmail: email } = letter
  const say = sayIn(language)
  const ownPage = ownPageAddress(language, supporterId)
  return systemMail({
    kind: 'receipt',
    about: id,
    dedupeKey: `receipt:${id}`,
    signer,
    to: { name, email },
    language,
    subject: say(held ? mailWords.receiptHeldSubject : mailWords.receiptSubject, { member }),
    body: [
      say(mailWords.hello, { name }),
      say(held ? mailWords.receiptHeld : mailWords.receiptSent, { member, reference: letter.reference }),
      whoReads(language, { answersGoTo: letter.answersGoTo, coalition: signer }),
      { button: say(mailWords.receiptButton), href: ownPage },
      ...(held ? [] : stepsOf(receipt)),
      { heading: say(mailWords.receiptLetter) },
      { quoted: letter.body, from: letter.subject, language: letter.textLanguage },
    ],
    why: say(mailWords.whySent),
    ownPage,
  })
}

function stepsOf({ letter: { language, reference }, memberName, now: confirmedAt }: Receipt): MailBlock[] {
  // The mail has said the first itself.
  const [, ...steps] = nextSteps({ language, memberName, reference, confirmedAt })
  const list = steps.map(({ when, what }) => `${when}\n${what}`)
  return [{ heading: sayIn(language)(nextWords.title) }, { list }]
}
