import { inflateRawSync } from 'node:zlib'

/** APPNOTE.TXT 6.3.10 (PKWARE), 4.3 and 4.4: the signatures. */
const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_BYTES = 22
const CENTRAL_BYTES = 46
const LOCAL_BYTES = 30
const LONGEST_COMMENT = 65_535
const ENCRYPTED = 0x01
const STORED = 0
const DEFLATED = 8

/** Whether bytes begin as an archive with files in it does. */
export const isZip = (bytes: Buffer): boolean => bytes.length > END_BYTES && bytes.readUInt32LE(0) === LOCAL

/**
 * The files of a ZIP archive that are wanted, unpacked; null where it is no whole archive, or holds more than is asked for.
 * What the archive says of its sizes is not believed: unpacking ends at the limit.
 * @param limits.files how many files the archive may list, wanted or not
 * @param limits.bytes how much all that is wanted may come to, unpacked
 */
export function unzip(
  bytes: Buffer,
  wanted: (name: string) => boolean,
  limits: { files: number; bytes: number },
): Map<string, Buffer> | null {
  try {
    return unpack(bytes, wanted, limits)
  } catch {
    return null
  }
}

/** @throws where the archive is damaged */
function unpack(
  bytes: Buffer,
  wanted: (name: string) => boolean,
  limits: { files: number; bytes: number },
): Map<string, Buffer> | null {
  const end = endOf(bytes)
  if (end === null) return null
  const count = bytes.readUInt16LE(end + 10)
  if (count > limits.files) return null
  const found = new Map<string, Buffer>()
  let left = limits.bytes
  let at = bytes.readUInt32LE(end + 16)
  for (let file = 0; file < count; file++) {
    if (bytes.readUInt32LE(at) !== CENTRAL) return null
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
    const name = bytes.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + (nameLength ?? 0))
    if (wanted(name)) {
      const content = contentOf(bytes, at, left)
      if (!content) return null
      left -= content.length
      found.set(name, content)
    }
    at += CENTRAL_BYTES + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return found
}

/** Where the end of the directory begins: it is looked for from behind, past a comment. */
function endOf(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT)
  for (let at = bytes.length - END_BYTES; at >= first; at--) if (bytes.readUInt32LE(at) === END) return at
  return null
}

function contentOf(bytes: Buffer, entry: number, most: number): Buffer | null {
  const [flags, method] = [bytes.readUInt16LE(entry + 8), bytes.readUInt16LE(entry + 10)]
  const packedSize = bytes.readUInt32LE(entry + 20)
  const local = bytes.readUInt32LE(entry + 42)
  if (flags & ENCRYPTED || bytes.readUInt32LE(local) !== LOCAL) return null
  const begin = local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const packed = bytes.subarray(begin, begin + packedSize)
  if (method === STORED) return packed.length > most ? null : packed
  return method === DEFLATED && most > 0 ? inflateRawSync(packed, { maxOutputLength: most }) : null
}
