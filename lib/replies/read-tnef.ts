import { htmlToText } from './html-to-text.ts'

const SIGNATURE = 0x223e9f78
const BODY = 0x0002800c
const PROPERTIES = 0x00069003
const PR_BODY = 0x1000
const PR_HTML = 0x1013
const PR_DATA = 0x3701
const PR_FILENAME = 0x3704
const PR_LONG_FILENAME = 0x3707
const PR_MIME_TAG = 0x370e
const READ = new Set([PR_BODY, PR_HTML, PR_DATA, PR_FILENAME, PR_LONG_FILENAME, PR_MIME_TAG])
/** Where a file begins, and what it is called and holds (MS-OXTNEF, 2.1.3.3). */
const FILE_BEGINS = 0x00069002
const FILE_TITLE = 0x00018010
const FILE_DATA = 0x0006800f
const FILE_PROPERTIES = 0x00069005
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
const OBJECT = 0x0d

/** A property that says in which form an enclosed message is stands before it: 16 bytes. */
const FORM_BYTES = 16
const MOST_FILES = 100
/** Messages within messages that are looked into. */
const DEEPEST = 3

type Attribute = { level: number | undefined; id: number; value: Buffer }

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** What stands in it, up to where it is cut short; nothing where it is none. */
function* attributesOf(data: Buffer): Generator<Attribute> {
  try {
    if (data.readUInt32LE(0) !== SIGNATURE) return
    for (let at = 6; at + 9 <= data.length; ) {
      const [id, size] = [data.readUInt32LE(at + 1), data.readUInt32LE(at + 5)]
      yield { level: data[at], id, value: data.subarray(at + 9, at + 9 + size) }
      at += 9 + size + 2
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
}

/**
 * The text in Outlook's winmail.dat (MS-OXTNEF), where it holds one as text or HTML; null when it does not, or is cut
 * short before it.
 */
export function readTnef(bytes: Uint8Array): string | null {
  let properties: Properties = {}
  let body: string | null = null
  for (const { level, id, value } of attributesOf(asBuffer(bytes))) {
    if (id === BODY) body = windows(value)
    if (id === PROPERTIES && level === 1) properties = propertiesIn(value)
  }
  const said = (id: number) => {
    const property = properties[id]
    return property && textIn(property.value, property.kind)
  }
  const html = said(PR_HTML)
  const text = said(PR_BODY) ?? body ?? (html === undefined ? '' : htmlToText(html))
  return text.trim() === '' ? null : text
}

/** A file as Outlook wraps it up: `mimeType` is empty where it does not say. */
export type WrappedFile = { filename: string; mimeType: string; content: Uint8Array }

/**
 * The files in winmail.dat, also those of messages that lie in it: at most a hundred, each a part of its bytes, and of one that
 * is cut short what is there. None where it holds none.
 */
export function filesInTnef(bytes: Uint8Array, depth = 0): WrappedFile[] {
  const files: WrappedFile[] = []
  let file: WrappedFile | null = null
  for (const { level, id, value } of attributesOf(asBuffer(bytes))) {
    if (level !== 2) continue
    if (id === FILE_BEGINS) {
      file = { filename: '', mimeType: '', content: new Uint8Array() }
      files.push(file)
    } else if (file && id === FILE_TITLE) file.filename ||= windows(value)
    else if (file && id === FILE_DATA) file.content = value
    else if (file && id === FILE_PROPERTIES) {
      const properties = propertiesIn(value)
      const said = (wanted: number) => {
        const property = properties[wanted]
        return property ? textIn(property.value, property.kind) : ''
      }
      file.filename = said(PR_LONG_FILENAME) || file.filename || said(PR_FILENAME)
      file.mimeType = said(PR_MIME_TAG)
      const data = properties[PR_DATA]
      if (data?.kind === OBJECT && depth < DEEPEST) {
        // What is enclosed as a message is no file itself; those that it came with are.
        files.splice(files.indexOf(file), 1, ...filesInTnef(data.value.subarray(FORM_BYTES), depth + 1))
        file = null
      } else if (data && file.content.length === 0) file.content = data.value
    }
    if (files.length > MOST_FILES) break
  }
  return files.filter(({ content }) => content.length > 0).slice(0, MOST_FILES)
}

/** Up to its first nought. */
const windows = (value: Buffer) => {
  const end = value.indexOf(0)
  return new TextDecoder('windows-1252').decode(end < 0 ? value : value.subarray(0, end))
}

const padded = (size: number) => Math.ceil(size / 4) * 4

type Properties = Record<number, { kind: number; value: Buffer }>

/** Those of the properties that are read here, by their id. */
function propertiesIn(data: Buffer): Properties {
  const found: Properties = {}
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
          if (READ.has(id)) found[id] = { kind, value: data.subarray(at + 4, at + 4 + size) }
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
