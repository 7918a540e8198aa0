import { randomUUID } from 'node:crypto'
import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import { eml, report } from '#lib/replies/testing/mail.ts'
import { ownAnswers } from './measure-words.ts'

/** One message on its way to us. */
export type Sent = { from: string; to: string; raw: Buffer }
/** A letter that is answered, with its secret and its writer's name. */
export type Answered = { replyToken: string; senderName: string }

const OFFICE = 'office@mp.invalid'
const PDF_BYTES = 80_000
const answers = ownAnswers()

const fresh = () => ({ 'Message-ID': `<${randomUUID()}@mp.invalid>` })

function plainAnswer(letter: Answered, number: number): Sent {
  const { raw } = answers[number % answers.length] ?? { raw: new Uint8Array() }
  return {
    from: OFFICE,
    to: letterAddress(letter),
    raw: Buffer.concat([Buffer.from(`X-Number: ${randomUUID()}\r\n`), raw]),
  }
}

function automaticReply(letter: Answered): Sent {
  const headers = {
    ...fresh(),
    Subject: 'Automatic reply: Please help',
    'Auto-Submitted': 'auto-replied',
  }
  return {
    from: OFFICE,
    to: letterAddress(letter),
    raw: eml({ headers, body: 'Thank you for your e-mail. We read every one of them.' }),
  }
}

function bounce({ replyToken }: Answered): Sent {
  const { headers = {}, body = '' } = report({ action: 'failed', status: '5.1.1' })
  return { from: '', to: returnPath(replyToken), raw: eml({ headers: { ...headers, ...fresh() }, body }) }
}

const unplaceable = (number: number): Sent => ({
  from: `somebody-${number}@elsewhere.invalid`,
  to: 'replies@letters.invalid',
  raw: eml({ headers: { ...fresh(), From: `somebody-${number}@elsewhere.invalid` }, body: 'Who are you?' }),
})

/** With a letter as PDF, each of other bytes. */
function withFile(letter: Answered, number: number): Sent {
  const pdf = Buffer.alloc(PDF_BYTES, `%PDF-1.4\n% ${randomUUID()}\n`)
  const lines = [
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `I answer you in the letter that is attached. Our number is ${number}.`,
    '--b',
    'Content-Type: application/pdf; name="letter.pdf"',
    'Content-Disposition: attachment; filename="letter.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    ...(pdf.toString('base64').match(/.{1,76}/g) ?? []),
    '--b--',
    '',
  ]
  const headers = { ...fresh(), 'Content-Type': 'multipart/mixed; boundary=b' }
  return { from: OFFICE, to: letterAddress(letter), raw: eml({ headers, body: lines.join('\n') }) }
}

/**
 * What a busy morning brings, in twenty: thirteen answers, three automatic ones, a report, one that belongs to nothing, and two
 * answers with a file.
 * @param letters one for each message
 */
export const mixedMail = (letters: readonly Answered[]): Sent[] =>
  letters.map((letter, number) => {
    const turn = number % 20
    if (turn < 13) return plainAnswer(letter, number)
    if (turn < 16) return automaticReply(letter)
    if (turn === 16) return bounce(letter)
    if (turn === 17) return unplaceable(number)
    return withFile(letter, number)
  })
