import { type Address, addressParser, type Email } from 'postal-mime'
import { readMime } from '#lib/platform/read-mime.ts'
import { attachedFiles } from './attached-files.ts'
import { cleanText } from './clean-text.ts'
import { messageText } from './message-text.ts'
import { newWords } from './new-words.ts'

const HEADER_LIMIT = 500
const LIST_LIMIT = 100
const REPORT_LIMIT = 50_000
const PARTS_LIMIT = 20

export type Mailbox = { name: string; address: string }

/** An incoming message as far as our rules look at it; every part bounded, no NUL anywhere. */
export type ReadMessage = {
  from: Mailbox
  /** Where its writer wants answers: the first address of Reply-To, in lower case; empty without one. */
  replyTo: string
  /** Addresses in To and Cc, in lower case. */
  to: string[]
  /** Addresses a mail system on the way wrote down as the recipient (Delivered-To, X-Original-To), in lower case. */
  deliveredTo: string[]
  subject: string
  messageId: string | null
  inReplyTo: string[]
  references: string[]
  headers: ReadonlyMap<string, readonly string[]>
  /** What it says, with what it quotes: at most 100,000 characters. */
  text: string
  /** Of the text what somebody wrote now, without what they quote, as far as that shows without the letter. */
  words: string
  /** Where its words are: in what we read, only in files that are attached to it, or nowhere. */
  wordsFound: 'some' | 'only_files' | 'none'
  /** How many files somebody attached. */
  attachments: number
  /** A machine's parts: what became of a message (each delivery-status part), a read receipt, and the heads of the messages it returns. */
  report: { statuses: string[]; receipt: boolean; returned: string[] }
}

const oneLine = (text: string | undefined) =>
  cleanText((text ?? '').replace(/\s+/g, ' ').trim().slice(0, HEADER_LIMIT))

const idsIn = (text: string | undefined) =>
  (cleanText(text?.slice(0, 20_000) ?? '').match(/<[^<>\s]+>/g) ?? []).slice(0, LIST_LIMIT)

const addressesIn = (list: Address[] | undefined) =>
  (list ?? [])
    .flatMap((one) => one.group ?? [one])
    .map(({ address }) => oneLine(address).toLowerCase())
    .filter((address) => address !== '')
    .slice(0, LIST_LIMIT)

/** Whom it went to: an answer quotes them. */
const mailboxesOf = (mail: Email): Mailbox[] =>
  [...(mail.to ?? []), ...(mail.cc ?? [])]
    .flatMap((one) => one.group ?? [one])
    .slice(0, LIST_LIMIT)
    .map(({ name, address }) => ({ name: oneLine(name), address: oneLine(address).toLowerCase() }))

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

const STATUS = ['message/delivery-status', 'message/global-delivery-status']
const RECEIPT = ['message/disposition-notification', 'message/global-disposition-notification']
const RETURNED = [
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global-headers',
]

const partsOf = (mail: Email, types: string[]) =>
  mail.attachments
    .filter(({ mimeType }) => types.includes(mimeType.toLowerCase()))
    .slice(0, PARTS_LIMIT)
    .map(({ content }) => cleanText(textIn(content).slice(0, REPORT_LIMIT)))

const textIn = (content: ArrayBuffer | Uint8Array | string) =>
  typeof content === 'string'
    ? content
    : new TextDecoder().decode(new Uint8Array(content).subarray(0, REPORT_LIMIT))

/** The head of a message: what stands above its first empty line. */
const headOf = (message: string) => message.trimStart().split(/\n[ \t]*\n/, 1)[0] ?? ''

const reportOf = (mail: Email): ReadMessage['report'] => ({
  statuses: partsOf(mail, STATUS),
  receipt: partsOf(mail, RECEIPT).length > 0,
  returned: partsOf(mail, RETURNED).map(headOf),
})

export type Reading = { ok: true; message: ReadMessage } | { ok: false; reason: string }

/**
 * Reads a message's bytes (RFC 5322, MIME). What is beyond our limits, and what no parser can make sense of, is a reason,
 * not an exception. Strangers wrote them: only the reading thread calls this.
 */
export async function readMessage(raw: Uint8Array<ArrayBuffer>): Promise<Reading> {
  const read = await readMime(raw)
  if (!read.ok) return read
  const { mail } = read
  const text = await messageText(mail)
  if (text === null) return { ok: false, reason: 'Its text is longer than we read. Its source is kept.' }
  const headers = headersOf(mail)
  const from = senderOf(mail)
  const attachments = attachedFiles(mail).length
  const words = newWords(text, { subject: mail.subject ?? '', from: from.address, to: mailboxesOf(mail) })
  const message: ReadMessage = {
    from,
    replyTo: addressesIn(mail.replyTo)[0] ?? '',
    to: addressesIn([...(mail.to ?? []), ...(mail.cc ?? [])]),
    deliveredTo: [...(headers.get('delivered-to') ?? []), ...(headers.get('x-original-to') ?? [])].map(
      (one) => one.toLowerCase(),
    ),
    subject: oneLine(mail.subject),
    messageId: idsIn(mail.messageId)[0] ?? null,
    inReplyTo: idsIn(mail.inReplyTo),
    references: idsIn(mail.references),
    headers,
    text,
    words,
    wordsFound: words !== '' ? 'some' : attachments > 0 ? 'only_files' : 'none',
    attachments,
    report: reportOf(mail),
  }
  const empty = message.from.address === '' && message.subject === '' && message.text.trim() === ''
  return empty
    ? { ok: false, reason: 'It has no sender, no subject and no text we can read. Its source is kept.' }
    : { ok: true, message }
}
