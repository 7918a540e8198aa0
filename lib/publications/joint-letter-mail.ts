import { type Letterhead, type MailBlock, mailHtml, mailText } from '#lib/outbox/mail-body.ts'
import { oneOr } from '#lib/words/numbers.ts'
import { type JointLetter, signedBy, WHERE } from './joint-letter.ts'
import { richText } from './rich-text.ts'

/** The letter as the mail that one recipient gets: the same blocks as text and as HTML. */
export function jointLetterMail(
  letter: JointLetter,
  { reference }: { reference: string },
): { subject: string; text: string; html: string } {
  const subject = `${letter.title}: a letter from ${oneOr(letter.signatories.length, 'organisation')}`
  const letterhead = letterheadOf(letter)
  const drawn = {
    title: subject,
    language: 'en',
    letterhead,
    body: [letter.date, letter.recipient.join('\n'), `${letter.salutation},`, ...bodyOf(letter)],
    footer: [...footOf(letter), referenceLine(reference)],
  } as const
  return { subject, text: mailText(drawn), html: mailHtml(drawn) }
}

/** What all its mails say in the same words: everything but the greeting and the reference. */
export const jointLetterText = (letter: JointLetter): string =>
  mailText({
    letterhead: letterheadOf(letter),
    body: [letter.date, letter.recipient.join('\n'), ...bodyOf(letter)],
    footer: footOf(letter),
  })

/** The last line of a mail, by which it is known wherever its answer turns up. */
export const referenceLine = (reference: string) => `Please answer to this e-mail. Reference: ${reference}`

const letterheadOf = ({ sender, senderAddress }: JointLetter): Letterhead => ({
  name: sender,
  lines: senderAddress,
})

function bodyOf({ covering, title, clauses, signatories }: JointLetter): MailBlock[] {
  const reserved = signatories.filter(({ reservation }) => reservation)
  return [
    { heading: title },
    ...covering,
    { heading: 'Our statement' },
    { numbered: clauses.map(({ number, text }) => ({ number, paragraphs: richText(text) })) },
    'Yours sincerely,',
    { heading: signedBy(signatories.length) },
    { list: signatories.map(signature) },
    ...(reserved.length > 0 ? [{ heading: 'Signed with a reservation' }] : []),
    ...reserved.map(({ name, reservation }) => `${name}: ${reservation}`),
  ]
}

const signature = ({ name, reservation }: JointLetter['signatories'][number]) =>
  reservation ? `${name} (with a reservation)` : name

const footOf = (letter: JointLetter): MailBlock[] => [
  { link: WHERE, href: letter.address },
  `Fingerprint of its text (SHA-256): ${letter.sha256}`,
]
