import type { Attachment, Email } from 'postal-mime'
import { readMime } from '#lib/platform/read-mime.ts'
import { OUTLOOK, SIGNED } from './attached-files.ts'
import { cleanText } from './clean-text.ts'
import { htmlToText } from './html-to-text.ts'
import { readInvitation } from './read-invitation.ts'
import { signedContent } from './read-signed.ts'
import { readTnef } from './read-tnef.ts'

const TEXT_LIMIT = 100_000
const MOST_ENCLOSED = 10
const DEEPEST = 3

/** A plain part that only says that there is another: short, and about HTML. */
// bounded: asked of 500 characters at most
const STUB =
  /\bhtml\b|\b(?:view|read|open|see|display)\b.{0,40}\b(?:e-?mail|message)\b.{0,60}\b(?:online|browser|viewer|reader|program|client)\b|does not support|porwr|rhaglen e-bost/i
const STUB_LENGTH = 500
/** A plain part with less than this of what the HTML says is no rendering of it. */
const LEAST_SHARE = 0.4
const LEAST_WORDS = 8

/**
 * What a message says, as text: its plain part, or its HTML where that is all or the plain one is a stub, and whatever else
 * in it holds words: a signed message, what Outlook makes of one, an invitation, a message that is handed on. Null when it
 * is more than we read.
 */
export async function messageText(mail: Email): Promise<string | null> {
  const parts = await partsOf(mail, 0)
  const said = parts === null ? '' : parts.filter((part) => part.trim() !== '').join('\n\n')
  return parts === null || said.length > TEXT_LIMIT ? null : said
}

async function partsOf(mail: Email, depth: number): Promise<string[] | null> {
  const body = bodyOf(mail)
  if (body === null) return null
  const parts = [body]
  if (depth >= DEEPEST) return parts
  for (const attached of mail.attachments.slice(0, 100)) {
    const more = await textIn(attached, { mail, depth })
    if (more === null) return null
    // An invitation often says again what the text says.
    if (!saysAgain(parts[0] ?? '', more)) parts.push(more)
  }
  return parts
}

function bodyOf(mail: Email): string | null {
  if ((mail.text?.length ?? 0) > TEXT_LIMIT) return null
  const plain = cleanText(mail.text ?? '')
  if (!mail.html) return plain
  if (plain.trim() !== '' && plain.length > STUB_LENGTH && !mayBeLess(plain, mail.html)) return plain
  const html = cleanText(htmlToText(mail.html))
  if (plain.trim() !== '' && !isStub(plain, html)) return plain
  return html.length > TEXT_LIMIT ? null : html
}

/** Whether an HTML part might say much more than a plain one: looked at before it is read. */
const mayBeLess = (plain: string, html: string) => html.length > plain.length * 2

function isStub(plain: string, html: string): boolean {
  const [few, many] = [wordsIn(plain), wordsIn(html)]
  if (many.length < LEAST_WORDS && few.length > 0)
    return plain.length <= STUB_LENGTH && STUB.test(plain) && many.length > 0
  if (plain.length <= STUB_LENGTH && STUB.test(plain) && shareOf(many, few) < 0.9) return true
  return many.length >= LEAST_WORDS && shareOf(many, few) < LEAST_SHARE
}

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function shareOf(words: readonly string[], among: readonly string[]): number {
  const known = new Set(among)
  return words.filter((word) => known.has(word)).length / Math.max(1, words.length)
}

const saysAgain = (text: string, more: string) => {
  const words = wordsIn(more)
  return words.length > 0 && more.length < 20_000 && shareOf(words, wordsIn(text)) === 1
}

const bytesOf = ({ content }: Attachment): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : new Uint8Array(content)

/** What a part that is not the text says in words; empty for a file, null for more than we read. */
async function textIn(
  attached: Attachment,
  { mail, depth }: { mail: Email; depth: number },
): Promise<string | null> {
  const type = attached.mimeType.toLowerCase()
  if (type === 'text/calendar' || type === 'application/ics') {
    return cleanText(readInvitation(Buffer.from(bytesOf(attached)).toString()) ?? '')
  }
  if (OUTLOOK.test(type)) return cleanText(readTnef(bytesOf(attached)) ?? '')
  if (SIGNED.test(type)) {
    const signed = signedContent(bytesOf(attached))
    return signed === null ? '' : within(signed, { depth, head: () => '' })
  }
  if (type === 'message/rfc822' && !isReport(mail) && depth < MOST_ENCLOSED) {
    return within(bytesOf(attached), { depth, head: handedOn })
  }
  return ''
}

const isReport = (mail: Email) =>
  mail.headers.some(({ key, value }) => key === 'content-type' && /^\s*multipart\/report/i.test(value)) ||
  mail.attachments.some(({ mimeType }) =>
    /^message\/(?:global-)?(?:delivery-status|disposition)/i.test(mimeType),
  )

async function within(
  raw: Uint8Array<ArrayBuffer>,
  { depth, head }: { depth: number; head: (mail: Email) => string },
): Promise<string | null> {
  const read = await readMime(raw)
  if (!read.ok) return ''
  const parts = await partsOf(read.mail, depth + 1)
  const said = parts?.filter((part) => part.trim() !== '').join('\n\n')
  return said === undefined ? null : said === '' ? '' : `${head(read.mail)}${said}`
}

/** What a mail program would have put above a message that it hands on in its text. */
function handedOn(mail: Email): string {
  const header = (name: string) =>
    cleanText(mail.headers.find(({ key }) => key === name)?.value ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 300)
  const [from, date] = [header('from'), header('date')]
  return [
    '---------- Forwarded message ----------',
    ...(from ? [`From: ${from}`] : []),
    ...(date ? [`Date: ${date}`] : []),
    `Subject: ${mail.subject ? cleanText(mail.subject).replace(/\s+/g, ' ').slice(0, 300) : '-'}`,
    '\n',
  ].join('\n')
}
