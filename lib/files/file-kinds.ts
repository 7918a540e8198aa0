import { isZip } from '#lib/platform/unzip.ts'

/** What the beginning of a file says that it is, whatever its message calls it. */
const BEGINNINGS: readonly [mediaType: string, begins: (beginning: string) => boolean][] = [
  ['application/pdf', (beginning) => beginning.startsWith('%PDF-')],
  ['image/png', (beginning) => beginning.startsWith('\x89PNG\r\n\x1a\n')],
  ['image/jpeg', (beginning) => beginning.startsWith('\xff\xd8\xff')],
  ['image/gif', (beginning) => /^GIF8[79]a/.test(beginning)],
  ['image/webp', (beginning) => beginning.startsWith('RIFF') && beginning.slice(8, 12) === 'WEBP'],
]
const BEGINNING_BYTES = 16

const SHOWN = BEGINNINGS.map(([mediaType]) => mediaType)
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const MESSAGE = 'message/rfc822'
const UNKNOWN = 'application/octet-stream'
const AS_TEXT = /^(?:text\/|message\/rfc822$)/

/** Whether anything of a file may be read as text: it is one, or it is packed as office files are. */
export const mayHoldWords = (mediaType: string, bytes: Buffer): boolean =>
  AS_TEXT.test(mediaType) || isZip(bytes)

/**
 * A file's media type: what its bytes say, where they say it; otherwise what its message says. What calls itself one of
 * the types that a browser shows and does not begin like one is of no known type.
 */
export function mediaTypeOf({
  claimed,
  name,
  bytes,
}: {
  claimed: string
  name: string
  bytes: Buffer
}): string {
  const beginning = bytes.toString('latin1', 0, BEGINNING_BYTES)
  const known = BEGINNINGS.find(([, begins]) => begins(beginning))
  if (known) return known[0]
  if (/\.docx$/i.test(name) && isZip(bytes)) return DOCX
  const type = claimed.trim().toLowerCase()
  if (type === 'message/global') return MESSAGE
  const isType = /^[a-z0-9][\w.+-]{0,80}\/[\w.+-]{1,100}$/.test(type)
  return isType && !SHOWN.includes(type) ? type : UNKNOWN
}

/** How a file is opened: shown by the browser, its words as plain text, or only saved. */
export type FileOpens = 'shown' | 'as_text' | 'saved'

/** @param hasWords whether what it says could be read as text */
export function howItOpens({ mediaType, hasWords }: { mediaType: string; hasWords: boolean }): FileOpens {
  if (SHOWN.includes(mediaType)) return 'shown'
  return hasWords && (AS_TEXT.test(mediaType) || mediaType === DOCX) ? 'as_text' : 'saved'
}

const LABELS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  [DOCX]: 'DOCX',
  [MESSAGE]: 'EML',
  'text/calendar': 'ICS',
}

/** The type in a few letters that need no language: `PDF`, `DOCX`; empty where nothing tells. */
const typeLabel = ({ mediaType, name }: { mediaType: string; name: string }): string =>
  LABELS[mediaType] ?? /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? ''

/** `830 bytes` come as 1 KB: nobody needs to know more exactly. */
function sizeLabel(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** What a list says of a file behind its name: `PDF, 120 KB`. */
export const aboutFile = (file: { mediaType: string; name: string; size: number }): string =>
  [typeLabel(file), sizeLabel(file.size)].filter(Boolean).join(', ')
