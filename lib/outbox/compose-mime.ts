import * as base64 from 'nodemailer/lib/base64'
import MailComposer from 'nodemailer/lib/mail-composer'
import * as qp from 'nodemailer/lib/qp'

/** A message as its author thinks of it; plain text only. */
export type OutgoingMail = {
  from: { name: string; address: string }
  to: { name?: string; address: string }
  replyTo?: { name: string; address: string }
  subject: string
  text: string
  /** With its angle brackets. */
  messageId: string
  headers?: Record<string, string>
  inReplyTo?: string
  references?: string[]
}

/** Makes a text safe for one header line: what could end the line or hide text in it becomes a space. */
function headerText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim()
}

/** An address that can neither end its line nor its brackets. */
export function bareAddress(address: string): string {
  return headerText(address).replace(/[\s<>,;"]/g, '')
}

const mailbox = (box: { name?: string; address: string }) => ({
  name: headerText(box.name ?? ''),
  address: bareAddress(box.address),
})

/** Nodemailer's description of a message. */
function composer(mail: OutgoingMail): MailComposer {
  const headers = Object.entries(mail.headers ?? {}).map(([key, value]) => ({
    key: key.replace(/[^A-Za-z0-9-]/g, ''),
    value: headerText(value),
  }))
  return new MailComposer({
    from: mailbox(mail.from),
    to: mailbox(mail.to),
    replyTo: mail.replyTo && mailbox(mail.replyTo),
    subject: headerText(mail.subject),
    // A NUL may not travel by mail at all; some systems drop the message for it.
    text: mail.text.replaceAll('\0', ''),
    messageId: headerText(mail.messageId),
    inReplyTo: mail.inReplyTo && headerText(mail.inReplyTo),
    references: mail.references?.map(headerText),
    headers,
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

const EVERY_LINE_END = /\r\n?|\n/g

/**
 * The bytes of a message (RFC 5322), ready to be stored and sent as they are: what Nodemailer's own `build` gives but for
 * where long lines are broken, without its streams, which for a short text take five times as long.
 */
export function composeMime(mail: OutgoingMail): Buffer {
  const node = composer(mail).compile()
  const head = node.buildHeaders()
  const text = mail.text.replaceAll('\0', '').replace(EVERY_LINE_END, '\r\n')
  const body = bodyIn(node.getTransferEncoding(), text)
  return Buffer.from(`${head}\r\n\r\n${body}${body.endsWith('\r\n') ? '' : '\r\n'}`)
}

function bodyIn(encoding: string | false, text: string): string {
  if (encoding === 'quoted-printable') return qp.wrap(qp.encode(text))
  return encoding === 'base64' ? base64.wrap(base64.encode(text)) : text
}
