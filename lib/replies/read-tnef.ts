import { htmlToText } from './html-to-text.ts'

const SIGNATURE = 0x223e9f78
const BODY = 0x0002800c
const PROPERTIES = 0x00069003
const PR_BODY = 0x1000
const PR_HTML = 0x1013
const MOST_PROPERTIES = 2_000

/** How many bytes a property's value has by its type (MS-OXCDATA); those of any length say it themselves. */
const SIZES: Record<number, number> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
}
const ANY_LENGTH = new Set([0x0d, 0x1e, 0x1f, 0x102])
const UTF_16 = 0x1f

/**
 * The text in Outlook's winmail.dat (MS-OXTNEF), where it holds one as text or HTML; null when it does not, or is cut
 * short before it.
 */
export function readTnef(bytes: Uint8Array): string | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let properties: Record<number, string> = {}
  let body: string | null = null
  try {
    if (data.readUInt32LE(0) !== SIGNATURE) return null
    for (let at = 6; at + 9 <= data.length; ) {
      const [id, size] = [data.readUInt32LE(at + 1), data.readUInt32LE(at + 5)]
      const value = data.subarray(at + 9, at + 9 + size)
      if (id === BODY) body = windows(value)
      if (id === PROPERTIES && data[at] === 1) properties = propertiesIn(value)
      at += 9 + size + 2
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  const html = properties[PR_HTML]
  const text = properties[PR_BODY] ?? body ?? (html === undefined ? '' : htmlToText(html))
  return text.trim() === '' ? null : text
}

/** Up to its first nought. */
const windows = (value: Buffer) => {
  const end = value.indexOf(0)
  return new TextDecoder('windows-1252').decode(end < 0 ? value : value.subarray(0, end))
}

const padded = (size: number) => Math.ceil(size / 4) * 4

/** The texts among the properties, by their id. */
function propertiesIn(data: Buffer): Record<number, string> {
  const found: Record<number, string> = {}
  try {
    const many = Math.min(data.readUInt32LE(0), MOST_PROPERTIES)
    let at = 4
    for (let one = 0; one < many; one++) {
      const [type, id] = [data.readUInt16LE(at), data.readUInt16LE(at + 2)]
      at += 4
      if (id >= 0x8000) {
        const named = data.readUInt32LE(at + 16)
        at += 20 + (named === 0 ? 4 : 4 + padded(data.readUInt32LE(at + 20)))
      }
      const kind = type & 0xfff
      const several = (type & 0x1000) > 0 || ANY_LENGTH.has(kind)
      const values = several ? data.readUInt32LE(at) : 1
      if (several) at += 4
      for (let value = 0; value < Math.min(values, MOST_PROPERTIES); value++) {
        const size = ANY_LENGTH.has(kind) ? data.readUInt32LE(at) : SIZES[kind]
        if (size === undefined) return found
        if (ANY_LENGTH.has(kind)) {
          if (id === PR_BODY || id === PR_HTML) found[id] = textIn(data.subarray(at + 4, at + 4 + size), kind)
          at += 4
        }
        at += padded(size)
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return found
}

function textIn(value: Buffer, kind: number): string {
  if (kind === UTF_16) return new TextDecoder('utf-16le').decode(value).replace(/(?<!\0)\0+$/, '')
  const utf8 = value.toString()
  return utf8.includes('\ufffd') ? windows(value) : utf8.replace(/(?<!\0)\0+$/, '')
}
