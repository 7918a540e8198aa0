import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { config } from '#lib/platform/config.ts'
import { dataPaths } from '#lib/platform/paths.ts'
import { readMime } from '#lib/platform/read-mime.ts'
import { writeDurably } from './write-durably.ts'

const card = z.object({
  id: z.string(),
  caughtAt: z.iso.datetime().transform((text) => new Date(text)),
  envelope: z.object({ from: z.string(), to: z.array(z.string()) }),
  from: z.string(),
  subject: z.string(),
})

/** One caught message, as a list shows it. `from` is the name the message itself gives. */
export type CaughtCard = z.infer<typeof card>

const HEAD_READ = 64_000
/** More of a message's text than this no page shows. */
const TEXT_SHOWN = 200_000

const ID = /^[0-9a-z]{9}-[0-9a-f]{12}$/

/** Whether mail is caught here: the embedded size, and no real mail leaves. */
export function catcherIsOn(): boolean {
  const { databaseUrl, mailDelivery } = config()
  return databaseUrl === null && mailDelivery === 'catch'
}

export const caughtMailFolder = () => dataPaths(config().dataDir).catcher

/** An id that sorts by time and that nobody can guess. */
export const newCaughtId = (now: Date) =>
  `${now.getTime().toString(36).padStart(9, '0')}-${randomBytes(6).toString('hex')}`

/** Keeps a message; it is on the disk once this resolves. */
export async function keepCaughtMail({
  raw,
  envelope,
  now,
  folder = caughtMailFolder(),
}: {
  raw: Uint8Array
  envelope: { from: string; to: string[] }
  now: Date
  folder?: string
}): Promise<string> {
  const id = newCaughtId(now)
  const read = await readMime(headOf(raw))
  const head = read.ok ? read.mail : null
  const shown: z.input<typeof card> = {
    id,
    caughtAt: now.toISOString(),
    envelope,
    from: head?.from?.name || head?.from?.address || envelope.from,
    subject: head?.subject ?? '',
  }
  await writeDurably(join(folder, `${id}.eml`), raw)
  await writeDurably(join(folder, `${id}.json`), JSON.stringify(shown))
  return id
}

/** The header alone: a card needs no more, and a message's body may be anything. */
function headOf(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const start = Buffer.from(raw.subarray(0, HEAD_READ))
  const end = start.indexOf('\r\n\r\n')
  return new Uint8Array(end < 0 ? start : start.subarray(0, end + 2))
}

/** The newest caught messages, newest first. */
export async function listCaughtMail({
  limit = 100,
  folder = caughtMailFolder(),
} = {}): Promise<CaughtCard[]> {
  const names = await readdir(folder).catch(() => [])
  const newest = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .slice(0, limit)
  const cards = await Promise.all(newest.map((name) => readCard(folder, name)))
  return cards.filter((one) => one !== null)
}

async function readCard(folder: string, name: string): Promise<CaughtCard | null> {
  const text = await readFile(join(folder, name), 'utf8').catch(() => null)
  return text === null ? null : (card.safeParse(JSON.parse(text)).data ?? null)
}

/** Half a page of HTML would be another page. */
const shownHtml = (html = '') => (html.length > TEXT_SHOWN ? '' : html)

export type CaughtMail = CaughtCard & {
  raw: Buffer
  text: string
  /** As a mail program shows it; empty where it is text alone, or too long for a page. */
  html: string
  headers: { name: string; value: string }[]
  fromAddress: string
  replyTo: string
  to: string
  /** The name of the first recipient, where the message gives one. */
  toName: string
  messageId: string
  references: string[]
  /** The names of the files that came with it. */
  files: string[]
}

const UNREAD = {
  html: '',
  headers: [],
  fromAddress: '',
  replyTo: '',
  to: '',
  toName: '',
  messageId: '',
  references: [],
  files: [],
}

/** One caught message, read; null when there is none with this id. */
export async function readCaughtMail(id: string, folder = caughtMailFolder()): Promise<CaughtMail | null> {
  if (!ID.test(id)) return null
  const shown = await readCard(folder, `${id}.json`)
  const raw = await readFile(join(folder, `${id}.eml`)).catch(() => null)
  if (!shown || !raw) return null
  const whole = await readMime(new Uint8Array(raw))
  const read = whole.ok ? whole : await readMime(headOf(raw))
  if (!read.ok) return { ...shown, raw, ...UNREAD, text: read.reason }
  const { mail } = read
  const fromAddress = mail.from?.address ?? ''
  return {
    ...shown,
    raw,
    text: whole.ok ? (mail.text ?? '').slice(0, TEXT_SHOWN) : whole.reason,
    html: shownHtml(whole.ok ? mail.html : undefined),
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    fromAddress,
    replyTo: mail.replyTo?.[0]?.address ?? fromAddress,
    to: mail.to?.map(({ address }) => address ?? '').join(', ') ?? '',
    toName: mail.to?.[0]?.name ?? '',
    messageId: mail.messageId ?? '',
    files: mail.attachments.map(({ filename, mimeType }) => filename ?? mimeType),
    references: (mail.references ?? '').match(/<[^<>\s]+>/g) ?? [],
  }
}
