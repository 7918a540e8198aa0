/** Keeps each byte beyond ASCII as a character of its own, U+F780 to U+F7FF (WHATWG Encoding). */
const BYTES = 'x-user-defined'
const FIRST = 0xf700
/** What is said of a text without looking at it: whatever it is in, its bytes tell. */
const SAID_ANYHOW =
  /^(?:|utf-?8|(?:us-)?ascii|ansi.*|iso-?8859-1|latin-?1|(?:windows|cp)-?1252|unknown.*|x-unknown|default)$/i
const HEAD_READ = 256_000
const UTF_7 = /^(?:unicode-1-1-|x-)?utf-?7$/i
const CONTENT_TYPE = /^content-type[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*/im
const CHARSET = /;\s*charset\s*=\s*("[^"\n]*"|[^;\s]*)/i

/** The texts of one message: their bytes are kept, and read once it is known what they are in. */
export type TextCharsets = {
  /** The header of a text, so that the parser keeps its bytes. */
  keepBytes: (header: string) => string
  /** A text of the message, read. */
  read: (text: string) => string
}

/**
 * Reads texts as their writers meant them, whatever charset they are said to be in: what is UTF-8 is read as that, the
 * rest as windows-1252. Other charsets are believed; UTF-7, which the parser does not know, is read here.
 */
export function textCharsets(): TextCharsets {
  let utf7 = false
  return {
    keepBytes(header) {
      const [field] = CONTENT_TYPE.exec(header) ?? []
      if (field === undefined) return `${header}Content-Type: text/plain; charset=${BYTES}\r\n`
      const said = (CHARSET.exec(field)?.[1] ?? '').replaceAll('"', '').trim()
      if (UTF_7.test(said)) utf7 = true
      else if (!SAID_ANYHOW.test(said)) return header
      const kept = CHARSET.test(field)
        ? field.replace(CHARSET, () => `; charset=${BYTES}`)
        : `${field.trimEnd().replace(/;$/, '')}; charset=${BYTES}${/\r?$/.exec(field)?.[0] ?? ''}`
      return header.replace(field, () => kept)
    },
    read(text) {
      const read = text.replace(/[\uf780-\uf7ff]+/g, readBytes)
      return utf7 ? readUtf7(read) : read
    },
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const latin = new TextDecoder('windows-1252')

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

/** How many bytes a character of UTF-8 has by its first (RFC 3629). */
const lengthOf = (first: number) => (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2)

const readBytes = (run: string) => decode(Uint8Array.from(run, (char) => char.charCodeAt(0) - FIRST))

/** Bytes that are UTF-8, or windows-1252, or the one within the other. */
function decode(bytes: Uint8Array): string {
  const whole = asUtf8(bytes)
  if (whole !== null) return whole
  let read = ''
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOf(bytes[at] ?? 0)
    const char = at + length <= bytes.length ? asUtf8(bytes.subarray(at, at + length)) : null
    read += char ?? latin.decode(bytes.subarray(at, at + 1))
    at += char === null ? 1 : length
  }
  return read
}

/** A message whose head, with names and subject, is UTF-8: some programs write it in bytes of their own. */
export function headInUtf8(message: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const whole = Buffer.from(message.buffer, message.byteOffset, message.byteLength)
  const ends = [whole.indexOf('\n\r\n'), whole.indexOf('\n\n')].filter((at) => at >= 0)
  const head = whole.subarray(0, Math.min(HEAD_READ, ...ends))
  if (asUtf8(head) !== null) return message
  const read = head
    .toString('latin1')
    .replace(/[\u0080-\u00ff]+/g, (run) => decode(Buffer.from(run, 'latin1')))
  return new Uint8Array(Buffer.concat([Buffer.from(read), whole.subarray(head.length)]))
}

/** RFC 2152: what stands between "+" and "-" is UTF-16 in base64; "+-" is "+". */
const readUtf7 = (text: string) =>
  text.replace(/\+([A-Za-z0-9+/]*)-?/g, (written, coded: string) => {
    if (coded === '') return written === '+-' ? '+' : written
    const bytes = Buffer.from(coded, 'base64')
    // Bits are left over at the end, and no more than that.
    if (bytes.length < 2 || bytes.length % 2 > 0) return written
    return new TextDecoder('utf-16be').decode(bytes)
  })
