import { figures } from '#lib/words/numbers.ts'
import { headerField } from './header-field.ts'

/** What of a message is looked into. Any mail program's text stays far below. */
const LIMITS = {
  /** Headers and texts, as they travel. */
  textBytes: 2_000_000,
  lines: 40_000,
  parts: 1_000,
  /** Ends of pieces in texts written as base64: a mail program makes one a part, a few one a line. */
  padding: 40_000,
  /** Parts that hold a message in a form of their own; of a longer one the beginning is read. */
  openedBytes: 1_000_000,
} as const
/** The room that is kept for what is put into headers. */
const ROOM = 100_000

const KEPT = 'Its source is kept.'
const reasons = {
  text: `Its text is longer than we read. ${KEPT}`,
  lines: `It has more than the ${figures(LIMITS.lines)} lines we read. ${KEPT}`,
  parts: `It has more than the ${figures(LIMITS.parts)} parts we read. ${KEPT}`,
  padding: `It is built in a way we cannot read. ${KEPT}`,
} as const

const NEWLINE = 0x0a
const RETURN = 0x0d
const DASH = 0x2d
const EQUALS = 0x3d
const LONGEST_BOUNDARY = 200

/** What follows in the message: a part's header, a text, or what nobody looks into. */
type Mode = 'header' | 'text' | 'base64' | 'opened' | 'passed over'

/**
 * A message without the bodies of its attachments: what is left is small, whatever the message holds, and a MIME parser
 * may be let at it. One pass over the bytes. More than we read is a reason in words for people.
 * @param changed the header of a text, as the parser shall see it
 */
export function thinMail(
  raw: Uint8Array<ArrayBuffer>,
  changed: (header: string) => string = (header) => header,
): { ok: true; thin: Uint8Array<ArrayBuffer> } | { ok: false; reason: string } {
  const whole = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const thin = new Uint8Array(Math.min(raw.length, LIMITS.textBytes) + ROOM)
  const boundaries = new Set<string>()
  let mode: Mode = 'header'
  let header = ''
  const count = { bytes: 0, lines: 0, parts: 0, padding: 0, opened: 0 }
  let added = 0
  const too = (what: keyof typeof reasons) => ({ ok: false, reason: reasons[what] }) as const

  for (let at = 0; at < whole.length; ) {
    const found = whole.indexOf(NEWLINE, at)
    const end = found < 0 ? whole.length : found + 1
    const line = whole.subarray(at, end)
    at = end
    const edge = line[0] === DASH && line[1] === DASH && boundaries.size > 0 ? edgeIn(line, boundaries) : null
    // A boundary may be written in ways that only the parser knows: any line that could be one counts.
    if (edge && ++count.parts > LIMITS.parts) return too('parts')
    if (edge === 'begins') {
      mode = 'header'
      header = ''
    } else if (edge === 'ends') mode = 'text'
    else if (mode === 'passed over') continue
    if (mode === 'opened') {
      count.opened += line.length
      if (count.opened > LIMITS.openedBytes) {
        mode = 'passed over'
        continue
      }
    }
    if (++count.lines > LIMITS.lines) return too('lines')
    if (count.bytes - added + line.length > LIMITS.textBytes) return too('text')
    thin.set(line, count.bytes)
    count.bytes += line.length
    if (mode === 'base64' || mode === 'opened') {
      for (const byte of line) if (byte === EQUALS && ++count.padding > LIMITS.padding) return too('padding')
    }
    if (mode !== 'header' || edge) continue
    if (!isEmpty(line)) {
      header += line.toString('latin1')
      continue
    }
    const part = readHeader(header)
    if (part.boundary !== null) boundaries.add(part.boundary)
    mode = part.follows
    if (part.isText) added += putHeader(thin, { count, header, line, changed: changed(header) })
    header = ''
  }
  return { ok: true, thin: thin.subarray(0, count.bytes) }
}

/** Puts a changed header in the place of one, with the empty line behind it; @returns how much longer it is. */
function putHeader(
  thin: Uint8Array,
  put: { count: { bytes: number }; header: string; line: Buffer; changed: string },
): number {
  const { count, header, line, changed } = put
  const more = changed.length - header.length
  if (more === 0 && changed === header) return 0
  const start = count.bytes - line.length - header.length
  if (count.bytes + more > thin.length) return 0
  thin.set(Buffer.from(changed, 'latin1'), start)
  thin.set(line, start + changed.length)
  count.bytes += more
  return more
}

const isEmpty = (line: Buffer) => line.every((byte) => byte === RETURN || byte === NEWLINE)

/** Whether a line begins or ends a part of one of the boundaries (RFC 2046, 5.1.1), or may be one we do not know. */
function edgeIn(line: Buffer, boundaries: ReadonlySet<string>): 'begins' | 'ends' | 'perhaps' {
  if (line.length > LONGEST_BOUNDARY) return 'perhaps'
  const name = line.toString('latin1', 2).trimEnd()
  if (boundaries.has(name)) return 'begins'
  return name.endsWith('--') && boundaries.has(name.slice(0, -2)) ? 'ends' : 'perhaps'
}

/** What a part's header says about its body. The first of two headers of one name holds, as for the parser. */
function readHeader(header: string): { follows: Mode; boundary: string | null; isText?: boolean } {
  const unfolded = header.replace(/\r?\n[ \t]+/g, ' ')
  const field = (name: string) => headerField(unfolded, name)
  const contentType = field('content-type')
  const type = /^[^;\s(]*/.exec(contentType)?.[0].toLowerCase() ?? ''
  if (type.startsWith('multipart/')) {
    const [, quoted, plain] = /boundary\s*=\s*(?:"([^"]*)"|([^;\s]+))/i.exec(contentType) ?? []
    // One that we cannot make out still means that parts may follow.
    return { follows: 'text', boundary: quoted ?? plain ?? '' }
  }
  // A message within the message begins with a header of its own.
  if (/^message\/(?:rfc822|global)$/.test(type)) return { follows: 'header', boundary: null }
  if (OPENED.test(type)) return { follows: 'opened', boundary: null }
  if (!isLookedInto(type, field('content-disposition'))) return { follows: 'passed over', boundary: null }
  const base64 = /base64/i.test(field('content-transfer-encoding'))
  const isText = type === '' || type === 'text/plain' || type === 'text/html'
  return { follows: base64 ? 'base64' : 'text', boundary: null, isText }
}

/** Parts that are the message itself in another form: an invitation, a signed text, what Outlook makes of one. */
const OPENED = /^(?:text\/calendar|application\/(?:ics|(?:x-)?pkcs7-mime|(?:vnd\.)?ms-tnef))$/

function isLookedInto(type: string, disposition: string): boolean {
  if (type.startsWith('message/') || type === 'text/rfc822-headers') return true
  return !/^attachment/i.test(disposition) && (type === '' || type.startsWith('text'))
}
