import { oneOr } from '#lib/words/numbers.ts'
import { type JointLetter, signedBy, whereItStands } from './joint-letter.ts'

/** The letter as the text of a mail. The statement stands in it as it was written. */
export function jointLetterMail(letter: JointLetter): { subject: string; text: string } {
  const { title, salutation, covering, clauses, signatories, sha256 } = letter
  const reserved = signatories.filter(({ reservation }) => reservation)
  const blocks = [
    `${salutation},`,
    ...covering,
    `${title}: our statement`,
    ...clauses.map(({ number, text }) => numbered(number, text)),
    'Yours sincerely,',
    [`${signedBy(signatories.length)}:`, ...signatories.map(({ name }) => `- ${name}`)].join('\n'),
    ...(reserved.length > 0 ? ['Signed with a reservation:'] : []),
    ...reserved.map(({ name, reservation }) => `${name}: ${reservation}`),
    `${whereItStands(letter)}\nFingerprint of its text (SHA-256): ${sha256}`,
  ]
  return {
    subject: `${title}: a letter from ${oneOr(signatories.length, 'organisation')}`,
    text: `${blocks.join('\n\n')}\n`,
  }
}

/** The lines after the first stand under its text, not under its number. */
function numbered(number: number, text: string): string {
  const label = `${number}. `
  return label + text.replaceAll('\n', `\n${' '.repeat(label.length)}`).replace(/^ +$/gm, '')
}
