import * as base64 from 'nodemailer/lib/base64'
import MailComposer from 'nodemailer/lib/mail-composer'
import type MimeNode from 'nodemailer/lib/mime-node'
import * as qp from 'nodemailer/lib/qp'
import { addressToSend, readMailAddress } from '#lib/platform/mail-address.ts'

/** A message as its author thinks of it. */
export type OutgoingMail = {
  from: { name: string; address: string }
  to: { name?: string; address: string }
  replyTo?: { name: string; address: string }
  subject: string
  text: string
  /** The same as HTML, for mail programs that show it; it loads nothing from anywhere. */
  html?: string
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

/** An address as mail systems are told it, which can neither end its line nor its brackets; what is none is stripped. */
export function bareAddress(address: string): string {
  const read = readMailAddress(address)
  return read.ok ? addressToSend(read.address) : headerText(address).replace(/[\s<>,;"]/g, '')
}

const mailbox = (box: { name?: string; address: string }) => ({
  name: headerText(box.name ?? ''),
  address: bareAddress(box.address),
})

/** A file that goes with a message; its bytes are put in while it is sent. */
export type OutgoingFile = { name: string; mediaType: string }

/** Nodemailer's description of a message. */
function composer(mail: OutgoingMail, files: readonly OutgoingFile[] = []): MailComposer {
  const headers = Object.entries(mail.headers ?? {}).map(([key, value]) => ({
    key: key.replace(/[^A-Za-z0-9-]/g, ''),
    value: headerText(value),
  }))
  return new MailComposer({
    from: mailbox(mail.from),
    to: mailbox(mail.to),
    replyTo: mail.replyTo && mailbox(mail.replyTo),
    subject: headerText(mail.subject),
    text: sendable(mail.text),
    html: mail.html === undefined ? undefined : sendable(mail.html),
    messageId: headerText(mail.messageId),
    inReplyTo: mail.inReplyTo && headerText(mail.inReplyTo),
    references: mail.references?.map(headerText),
    headers,
    attachments: files.map(({ name, mediaType }) => ({
      filename: headerText(name),
      // RFC 2046, 5: what is a message or has parts itself may not travel as base64, so it travels as a file.
      contentType: /^(?:message|multipart)\//i.test(mediaType) ? 'application/octet-stream' : mediaType,
      contentDisposition: 'attachment',
      contentTransferEncoding: 'base64',
      content: '',
    })),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** A NUL may not travel by mail at all; some systems drop the message for it. */
const sendable = (text: string) => text.replaceAll('\0', '')

const EVERY_LINE_END = /\r\n?|\n/g

/**
 * The bytes of a message (RFC 5322), ready to be stored and sent as they are: what Nodemailer's own `build` gives but for
 * where long lines are broken, without its streams, which for a short text take five times as long.
 */
export const composeMime = (mail: OutgoingMail): Buffer =>
  Buffer.from(written(composer(mail).compile(), mail))

/**
 * The bytes of a message that takes files along, up to the first of them, and what stands around each: `before` it, then
 * its bytes as base64, then what comes `after`.
 */
export function composeWithFiles(
  mail: OutgoingMail,
  files: readonly OutgoingFile[],
): { raw: Buffer; around: { before: string; after: string }[] } {
  const node = composer(mail, files).compile()
  const [words, ...attached] = node.childNodes
  if (!words || attached.length !== files.length) throw new Error(FEWER_PARTS)
  const raw = `${node.buildHeaders()}\r\n\r\n--${node.boundary}\r\n${written(words, mail)}`
  const around = attached.map((part, at) => ({
    before: `\r\n--${node.boundary}\r\n${part.buildHeaders()}\r\n\r\n`,
    after: at === attached.length - 1 ? `\r\n--${node.boundary}--\r\n` : '',
  }))
  return { raw: Buffer.from(raw), around }
}

const FEWER_PARTS = 'Nodemailer made fewer parts than it was given'

/** A part, or a whole message: its headers, and the words in one form or in both. */
function written(node: MimeNode, mail: OutgoingMail): string {
  const head = node.buildHeaders()
  if (mail.html === undefined) return `${head}\r\n\r\n${bodyOf(node, mail.text)}`
  const parts = [mail.text, mail.html].map((text, at) => {
    const part = node.childNodes[at]
    if (!part) throw new Error(FEWER_PARTS)
    return `--${node.boundary}\r\n${part.buildHeaders()}\r\n\r\n${bodyOf(part, text)}`
  })
  return `${head}\r\n\r\n${parts.join('\r\n')}\r\n--${node.boundary}--\r\n`
}

function bodyOf(node: Pick<MimeNode, 'getTransferEncoding'>, text: string): string {
  const body = bodyIn(node.getTransferEncoding(), sendable(text).replace(EVERY_LINE_END, '\r\n'))
  return body.endsWith('\r\n') ? body : `${body}\r\n`
}

function bodyIn(encoding: string | false, text: string): string {
  if (encoding === 'quoted-printable') return qp.wrap(qp.encode(text))
  return encoding === 'base64' ? base64.wrap(base64.encode(text)) : text
}
