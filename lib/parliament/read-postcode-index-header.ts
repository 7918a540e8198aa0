import { crc32 } from 'node:zlib'
import type { LayerPlace, PostcodeIndexHeader } from '#lib/parliament/postcode-index-format.ts'
import {
  CHECKED_FROM,
  HAS_NORTHERN_IRELAND,
  HEADER_LENGTH,
  LIVE_LAYER_AT,
  MAGIC,
  SEVERAL_ROW_LENGTH,
  TERMINATED_LAYER_AT,
  unpackGssCode,
  VERSION,
} from '#lib/parliament/postcode-index-format.ts'

type PostcodeIndexFault = 'not_an_index' | 'other_version' | 'incomplete' | 'damaged'

const EXPLANATIONS: Record<PostcodeIndexFault, string> = {
  not_an_index: 'this file is not a postcode index',
  other_version: 'this postcode index was written by another version of Chorus: import the ONS file again',
  incomplete: 'the postcode index has been cut short',
  damaged: 'the postcode index is damaged: its checksum does not match',
}

/** Thrown for a file that cannot be used as an index. `code` is for programs, the message for people. */
export class PostcodeIndexError extends Error {
  override readonly name = 'PostcodeIndexError'
  readonly code: PostcodeIndexFault

  constructor(code: PostcodeIndexFault) {
    super(EXPLANATIONS[code])
    this.code = code
  }
}

/**
 * Checks a whole index file and reads its header.
 * @throws PostcodeIndexError
 */
export function readPostcodeIndexHeader(file: Buffer): PostcodeIndexHeader {
  if (file.length < 4 || file.readUInt32BE(0) !== MAGIC) throw new PostcodeIndexError('not_an_index')
  if (file.length < HEADER_LENGTH) throw new PostcodeIndexError('incomplete')
  if (file.readUInt16BE(4) !== VERSION) throw new PostcodeIndexError('other_version')
  if (file.length !== file.readUInt32BE(12)) throw new PostcodeIndexError('incomplete')
  if (crc32(file.subarray(CHECKED_FROM)) !== file.readUInt32BE(8)) throw new PostcodeIndexError('damaged')
  const seatCount = file.readUInt16BE(28)
  const sourceAt = HEADER_LENGTH + seatCount * 4
  return {
    builtAt: new Date(file.readUInt32BE(16) * 1000),
    live: file.readUInt32BE(20),
    terminated: file.readUInt32BE(24),
    hasNorthernIreland: (file.readUInt16BE(6) & HAS_NORTHERN_IRELAND) !== 0,
    source: file.toString('utf8', sourceAt, sourceAt + file.readUInt16BE(30)),
    seats: Array.from({ length: seatCount }, (_, seat) =>
      unpackGssCode(file.readUInt32BE(HEADER_LENGTH + seat * 4)),
    ),
    severalRows: file.readUInt32BE(32),
    severalAt: file.readUInt32BE(36),
    liveLayer: readLayerPlace(file, LIVE_LAYER_AT),
    terminatedLayer: readLayerPlace(file, TERMINATED_LAYER_AT),
  }
}

/** The seat numbers of a postcode in several seats, by binary search in the several-seat table. */
export function readSeveralSeats(view: DataView, header: PostcodeIndexHeader, key: number): number[] {
  const keyOfRow = (row: number) => view.getUint32(header.severalAt + row * SEVERAL_ROW_LENGTH)
  let row = 0
  let end = header.severalRows
  while (row < end) {
    const middle = (row + end) >>> 1
    if (keyOfRow(middle) < key) row = middle + 1
    else end = middle
  }
  const seats: number[] = []
  for (; row < header.severalRows && keyOfRow(row) === key; row++) {
    seats.push(view.getUint16(header.severalAt + row * SEVERAL_ROW_LENGTH + 4))
  }
  return seats
}

function readLayerPlace(file: Buffer, at: number): LayerPlace {
  return {
    table: file.readUInt32BE(at),
    tableBits: file.readUInt32BE(at + 4),
    dictionary: file.readUInt32BE(at + 8),
    dictionaryWidth: file.readUInt32BE(at + 12),
    blocks: file.readUInt32BE(at + 16),
  }
}
