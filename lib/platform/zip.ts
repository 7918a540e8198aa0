import { crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive; its name may hold folders, with `/` between them. */
export type ZipFile = { name: string; bytes: Uint8Array; at: Date }

/** APPNOTE.TXT 6.3.10 (PKWARE), 4.3 and 4.4: the signatures, and the version that knows deflate. */
const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const VERSION = 20
/** Bit 11 of the flags: names are UTF-8. */
const UTF8 = 0x0800
const DEFLATED = 8
const LARGEST = 0xffff_ffff

/**
 * Files as one ZIP archive. Made in memory at once: for what belongs to one person, up to some dozen megabytes.
 * @throws when it would be larger than the format's 4 GB
 */
export function zip(files: readonly ZipFile[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, at } of files) {
    const named = Buffer.from(name, 'utf8')
    const packed = deflateRawSync(bytes)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(VERSION, 0)
    shared.writeUInt16LE(UTF8, 2)
    shared.writeUInt16LE(DEFLATED, 4)
    shared.writeUInt32LE(dosTime(at), 6)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(bytes.length, 18)
    shared.writeUInt16LE(named.length, 22)
    parts.push(number32(LOCAL), shared, named, packed)
    // What made it, 4 bytes in all with the version; then comment, disk and attributes, all nought.
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(number32(CENTRAL), number16(VERSION), shared, place, named)
    offset += 30 + named.length + packed.length
  }
  const central = Buffer.concat(directory)
  if (offset + central.length > LARGEST || files.length > 0xffff) throw new Error('too much for one archive')
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, central, number32(END), end])
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

/** Date and time as MS-DOS writes them, in UTC; two seconds are its smallest step. */
function dosTime(at: Date): number {
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  return ((day << 16) | time) >>> 0
}
