import type { NewMessage } from '#lib/outbox/enqueue-message.ts'
import { type MailSigner, systemMail } from '#lib/outbox/system-mail.ts'
import type { Letter } from '#lib/platform/generated/prisma/client.ts'
import { ownPageAddress } from '#lib/supporters/own-page.ts'
import { givenUpWords } from '#lib/words/catalogue/given-up.ts'
import { mailWords } from '#lib/words/catalogue/mail.ts'
import { sayIn } from '#lib/words/say.ts'

type GivenUp = {
  letter: Pick<
    Letter,
    | 'id'
    | 'supporterId'
    | 'senderName'
    | 'senderEmail'
    | 'language'
    | 'textLanguage'
    | 'subject'
    | 'body'
    | 'reference'
  >
  memberName: string
  signer: MailSigner
  /** It may have arrived after all. */
  inDoubt: boolean
}

/** The mail that tells a supporter that their letter was given up: what happened, what they can do, and the letter itself. */
export function givenUpMessage({ letter, memberName: member, signer, inDoubt }: GivenUp): NewMessage {
  const { id, supporterId, language, reference, senderName: name, senderEmail: email } = letter
  const say = sayIn(language)
  const ownPage = ownPageAddress(language, supporterId)
  return systemMail({
    kind: 'letter_given_up',
    about: id,
    dedupeKey: `letter_given_up:${id}`,
    signer,
    to: { name, email },
    language,
    subject: say(inDoubt ? givenUpWords.subjectInDoubt : givenUpWords.subject, { member }),
    body: [
      say(mailWords.hello, { name }),
      say(inDoubt ? givenUpWords.inDoubt : givenUpWords.failed, { member, reference }),
      say(givenUpWords.sorry),
      { heading: say(givenUpWords.whatNext) },
      { list: [say(givenUpWords.byPost), say(givenUpWords.byYourself), say(givenUpWords.again)] },
      { button: say(givenUpWords.ownPage), href: ownPage },
      { heading: say(mailWords.receiptLetter) },
      { quoted: letter.body, from: letter.subject, language: letter.textLanguage },
    ],
    why: say(mailWords.whySent),
    ownPage,
  })
}
