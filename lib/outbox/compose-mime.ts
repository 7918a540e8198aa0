import MailComposer from 'nodemailer/lib/mail-composer'

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

/** The bytes of a message (RFC 5322), ready to be stored and sent as they are. */
export function composeMime(mail: OutgoingMail): Promise<Buffer> {
  const headers = Object.entries(mail.headers ?? {}).map(([key, value]) => ({
    key: key.replace(/[^A-Za-z0-9-]/g, ''),
    value: headerText(value),
  }))
  const composer = new MailComposer({
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
  return composer.compile().build()
}
