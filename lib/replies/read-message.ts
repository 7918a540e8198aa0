import PostalMime, { type Address, addressParser, type Email } from 'postal-mime'
import { htmlToText } from './html-to-text.ts'

const TEXT_LIMIT = 100_000
const HTML_LIMIT = 500_000
const HEADER_LIMIT = 500
const LIST_LIMIT = 100
const REPORT_LIMIT = 50_000

export type Mailbox = { name: string; address: string }

/** An incoming message as far as our rules look at it; every part bounded, no NUL anywhere. */
export type ReadMessage = {
  from: Mailbox
  /** Addresses in To and Cc, in lower case. */
  to: string[]
  /** Addresses a mail system on the way wrote down as the recipient (Delivered-To, X-Original-To), in lower case. */
  deliveredTo: string[]
  subject: string
  messageId: string | null
  inReplyTo: string[]
  references: string[]
  headers: ReadonlyMap<string, readonly string[]>
  /** The text part, or the HTML part as text: at most 100,000 characters. */
  text: string
  /** The machine's parts of a delivery report. */
  report: { status: string | null; original: string | null }
}

/** Text as a database may hold it: no NUL, no half characters, one kind of line end. */
const cleanText = (text: string) => Buffer.from(text.replaceAll('\0', '').replace(/\r\n?/g, '\n')).toString()

const oneLine = (text: string | undefined) =>
  cleanText((text ?? '').replace(/\s+/g, ' ').trim().slice(0, HEADER_LIMIT))

const idsIn = (text: string | undefined) =>
  (text?.slice(0, 20_000).match(/<[^<>\s]+>/g) ?? []).slice(0, LIST_LIMIT)

const addressesIn = (list: Address[] | undefined) =>
  (list ?? [])
    .flatMap((one) => one.group ?? [one])
    .map(({ address }) => oneLine(address).toLowerCase())
    .filter((address) => address !== '')
    .slice(0, LIST_LIMIT)

function headersOf(mail: Email): Map<string, string[]> {
  const headers = new Map<string, string[]>()
  for (const { key, value } of mail.headers) {
    const values = headers.get(key) ?? []
    if (values.length < LIST_LIMIT) values.push(oneLine(value))
    headers.set(key, values)
  }
  return headers
}

/** Who wrote it. `DOE, Jane <j@x>` without its quotation marks is read as two people: they are put together again. */
function senderOf(mail: Email): Mailbox {
  const written = mail.headers.find(({ key }) => key === 'from')?.value.slice(0, 2_000) ?? ''
  const boxes = addressParser(written, { flatten: true })
  const at = boxes.findIndex(({ address }) => address)
  const names = boxes.slice(0, at + 1).map(({ name }) => name)
  return {
    name: oneLine(names.filter((name) => name).join(', ')),
    address: oneLine(boxes[at]?.address ?? mail.sender?.address).toLowerCase(),
  }
}

function textOf(mail: Email): string {
  const plain = cleanText(mail.text?.slice(0, TEXT_LIMIT) ?? '')
  if (plain.trim() !== '' || !mail.html) return plain
  return cleanText(htmlToText(mail.html.slice(0, HTML_LIMIT)).slice(0, TEXT_LIMIT))
}

function partOf(mail: Email, ...types: string[]): string | null {
  const part = mail.attachments.find(({ mimeType }) => types.includes(mimeType))
  if (!part) return null
  const { content } = part
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
  return cleanText(text.slice(0, REPORT_LIMIT))
}

/** Reads a message's bytes (RFC 5322, MIME). What no parser can make sense of is a reason, not an exception. */
export async function readMessage(
  raw: Uint8Array,
): Promise<{ ok: true; message: ReadMessage } | { ok: false; reason: string }> {
  let mail: Email
  try {
    mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 50 })
  } catch {
    return { ok: false, reason: 'It is built in a way we cannot read. Its source is kept.' }
  }
  const headers = headersOf(mail)
  const status = partOf(mail, 'message/delivery-status', 'message/global-delivery-status')
  const message: ReadMessage = {
    from: senderOf(mail),
    to: addressesIn([...(mail.to ?? []), ...(mail.cc ?? [])]),
    deliveredTo: [...(headers.get('delivered-to') ?? []), ...(headers.get('x-original-to') ?? [])].map(
      (one) => one.toLowerCase(),
    ),
    subject: oneLine(mail.subject),
    messageId: idsIn(mail.messageId)[0] ?? null,
    inReplyTo: idsIn(mail.inReplyTo),
    references: idsIn(mail.references),
    headers,
    text: textOf(mail),
    report: {
      status,
      original: status && partOf(mail, 'message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers'),
    },
  }
  const empty = message.from.address === '' && message.subject === '' && message.text.trim() === ''
  return empty
    ? { ok: false, reason: 'It has no sender, no subject and no text we can read. Its source is kept.' }
    : { ok: true, message }
}
