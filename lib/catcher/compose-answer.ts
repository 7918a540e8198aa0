import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import MailComposer from 'nodemailer/lib/mail-composer'
import PDFDocument from 'pdfkit'
import { fontFile } from '#lib/platform/font-file.ts'
import type { CaughtMail } from './caught-mail.ts'

/** What the MP's office can be made to send back. */
export const answerKinds = ['answer', 'letter', 'out_of_office', 'bounce'] as const
export type AnswerKind = (typeof answerKinds)[number]

export type Answer = { raw: Buffer; envelope: { from: string; to: string } }

/** What an answer says unless somebody writes otherwise. */
export function defaultAnswer({ from, toName }: Pick<CaughtMail, 'from' | 'toName'>): string {
  return `Dear ${from || 'constituent'},

Thank you for writing to me about this. I have read your letter and understand why it matters to you.

I have written to the minister to ask what the Government intends to do, and I will let you know what I hear.

Yours sincerely,

${toName || 'Your Member of Parliament'}`
}

const AWAY = `Thank you for your message. This is an automatic reply: we read everything that is sent to this address.

Please make sure that your message includes your full name and postal address.`

const SEE_ATTACHED = 'Please find our reply in the attached letter.'

const quoted = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => `> ${line}`)
    .join('\r\n')

/**
 * An answer to a caught message as the MP's mail system would send it: to the addresses a real one would use, so that
 * it comes back the way real mail does. A letter says it in a PDF, as offices do; an out-of-office whose text nobody changed
 * says what such notes say.
 */
export async function composeAnswer(
  mail: CaughtMail,
  { kind, text, now }: { kind: AnswerKind; text: string; now: Date },
): Promise<Answer> {
  if (kind === 'bounce') return composeBounce(mail, now)
  const office = mail.envelope.to[0] ?? 'office@mp.invalid'
  const automatic = kind === 'out_of_office'
  const spoken = kind === 'letter' ? SEE_ATTACHED : text
  const words = automatic && text === defaultAnswer(mail) ? AWAY : spoken
  const built = await new MailComposer({
    from: { name: `Office of ${mail.toName || 'the MP'}`, address: office },
    to: mail.replyTo,
    subject: `${automatic ? 'Automatic reply' : 'RE'}: ${mail.subject}`,
    date: now,
    messageId: `<${randomUUID()}@mp.invalid>`,
    inReplyTo: mail.messageId,
    references: [...mail.references, mail.messageId],
    headers: automatic ? { 'Auto-Submitted': 'auto-replied', Precedence: 'auto_reply' } : {},
    text: automatic
      ? words
      : `${words}\r\n\r\nOn ${mail.caughtAt.toUTCString()}, ${mail.from} <${mail.replyTo}> wrote:\r\n${quoted(mail.text)}`,
    attachments: kind === 'letter' ? [{ filename: 'Reply.pdf', content: await pdfOf(text) }] : [],
    newline: 'win',
  })
    .compile()
    .build()
  // RFC 3834: an automatic reply goes to the return path, with the null sender.
  return automatic
    ? { raw: built, envelope: { from: '', to: mail.envelope.from || mail.replyTo } }
    : { raw: built, envelope: { from: office, to: mail.replyTo } }
}

/** The words on a sheet of paper. */
async function pdfOf(text: string): Promise<Buffer> {
  const sheet = new PDFDocument({ size: 'A4', margin: 72, font: fontFile('DejaVuSans') })
  sheet.fontSize(11).text(text.replace(/\r\n?/g, '\n'), { lineGap: 3 })
  sheet.end()
  return buffer(sheet)
}

/** RFC 3464: a report that a message could not be delivered, with that message's header. */
async function composeBounce(mail: CaughtMail, now: Date): Promise<Answer> {
  const office = mail.envelope.to[0] ?? 'office@mp.invalid'
  const source = mail.raw.toString('utf8')
  const head = source.slice(0, source.indexOf('\r\n\r\n') + 2)
  const boundary = `report-${randomUUID()}`
  const lines = [
    'From: Mail Delivery System <MAILER-DAEMON@mp.invalid>',
    `To: ${mail.envelope.from}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${randomUUID()}@mp.invalid>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Your message could not be delivered to ${office}: no such mailbox here.`,
    '',
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.mp.invalid',
    '',
    `Final-Recipient: rfc822; ${office}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 No such mailbox',
    '',
    `--${boundary}`,
    'Content-Type: text/rfc822-headers',
    '',
    head,
    `--${boundary}--`,
    '',
  ]
  return { raw: Buffer.from(lines.join('\r\n')), envelope: { from: '', to: mail.envelope.from } }
}
