import { crc32 } from 'node:zlib'
import type { EncodedLayer, PostcodeList } from '#lib/parliament/encode-postcode-layer.ts'
import { encodePostcodeLayer } from '#lib/parliament/encode-postcode-layer.ts'
import {
  CHECKED_FROM,
  HAS_NORTHERN_IRELAND,
  HEADER_LENGTH,
  LIVE_LAYER_AT,
  MAGIC,
  MOST_SEATS,
  packGssCode,
  SEVERAL_ROW_LENGTH,
  TERMINATED_LAYER_AT,
  VERSION,
} from '#lib/parliament/postcode-index-format.ts'
import { areaOfKey } from '#lib/parliament/postcode-key.ts'

export type PostcodeIndexContents = {
  live: PostcodeList
  /** Postcodes no longer in use, with the seat they last had. None of them may be live. */
  terminated: PostcodeList
  /** One row for each seat of a postcode in several seats, sorted by key; the layers have `SEVERAL_SEATS` for it. */
  several: { key: number; seat: number }[]
  /** GSS codes; the first has seat number 1. */
  seats: string[]
  /** Name of the release the postcodes come from. */
  source: string
  builtAt: Date
}

/** Four bytes after the last bit, because a read of a few bits takes four bytes. */
const PADDING = 4

/** The bytes of an index file, as described in `postcode-index-format.ts`. */
export function buildPostcodeIndex(contents: PostcodeIndexContents): Buffer {
  const { live, terminated, several, seats, builtAt } = contents
  if (seats.length > MOST_SEATS) throw new RangeError(`an index holds at most ${MOST_SEATS} seats`)
  const source = Buffer.from(contents.source, 'utf8')
  const parts: Uint8Array[] = []
  let length = 0
  const append = (part: Uint8Array) => {
    const at = length
    parts.push(part)
    length += part.length
    return at
  }

  const header = Buffer.alloc(HEADER_LENGTH)
  append(header)
  append(seatsTable(seats))
  append(source)
  header.writeUInt32BE(append(severalTable(several)), 36)
  writeLayerPlace(header, LIVE_LAYER_AT, encodePostcodeLayer(live), append)
  writeLayerPlace(header, TERMINATED_LAYER_AT, encodePostcodeLayer(terminated), append)
  append(new Uint8Array(PADDING))

  header.writeUInt32BE(MAGIC, 0)
  header.writeUInt16BE(VERSION, 4)
  header.writeUInt16BE(live.keys.some((key) => areaOfKey(key) === 'BT') ? HAS_NORTHERN_IRELAND : 0, 6)
  header.writeUInt32BE(length, 12)
  header.writeUInt32BE(Math.floor(builtAt.getTime() / 1000), 16)
  header.writeUInt32BE(live.keys.length, 20)
  header.writeUInt32BE(terminated.keys.length, 24)
  header.writeUInt16BE(seats.length, 28)
  header.writeUInt16BE(source.length, 30)
  header.writeUInt32BE(several.length, 32)
  const file = Buffer.concat(parts)
  file.writeUInt32BE(crc32(file.subarray(CHECKED_FROM)), 8)
  return file
}

function writeLayerPlace(
  header: Buffer,
  at: number,
  layer: EncodedLayer,
  append: (part: Uint8Array) => number,
) {
  header.writeUInt32BE(append(layer.table), at)
  header.writeUInt32BE(layer.tableBits, at + 4)
  header.writeUInt32BE(append(layer.dictionary) * 8, at + 8)
  header.writeUInt32BE(layer.dictionaryWidth, at + 12)
  header.writeUInt32BE(append(layer.blocks), at + 16)
}

function seatsTable(seats: string[]): Buffer {
  const table = Buffer.alloc(seats.length * 4)
  for (const [at, code] of seats.entries()) table.writeUInt32BE(packGssCode(code), at * 4)
  return table
}

function severalTable(several: { key: number; seat: number }[]): Buffer {
  const table = Buffer.alloc(several.length * SEVERAL_ROW_LENGTH)
  several.forEach(({ key, seat }, at) => {
    table.writeUInt32BE(key, at * SEVERAL_ROW_LENGTH)
    table.writeUInt16BE(seat, at * SEVERAL_ROW_LENGTH + 4)
  })
  return table
}
