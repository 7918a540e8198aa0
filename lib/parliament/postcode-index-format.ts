/**
 * The postcode index file, version 1. All numbers are big-endian.
 *
 *     0  u32  magic "CPIX"
 *     4  u16  version
 *     6  u16  flags (1: has live postcodes of Northern Ireland)
 *     8  u32  CRC-32 of byte 12 to the end
 *    12  u32  length of the file in bytes
 *    16  u32  built at, seconds since 1970
 *    20  u32  live postcodes
 *    24  u32  terminated postcodes
 *    28  u16  seats            30  u16  bytes of the source's name
 *    32  u32  rows of the several-seat table
 *    36  u32  where that table begins
 *    40  5 × u32  the live layer        60  5 × u32  the terminated layer
 *    80  u32 per seat: letter of the GSS code << 24 | its eight digits; then the source's name in UTF-8
 *
 * A layer (`LayerPlace`) is a hash table of outward codes, a dictionary of frequent rows, and blocks of bits; see
 * `encode-postcode-layer.ts`. The several-seat table has six bytes a row, sorted: u32 key, u16 seat.
 *
 * Seats are numbered from 1 in the order of the table. 0 stands for "no seat" and 1023 for "several seats".
 */
export const MAGIC = 0x43504958
export const VERSION = 1
export const HAS_NORTHERN_IRELAND = 1
export const CHECKED_FROM = 12
export const LIVE_LAYER_AT = 40
export const TERMINATED_LAYER_AT = 60
export const HEADER_LENGTH = 80
export const SEVERAL_ROW_LENGTH = 6

export const NO_SEAT = 0
export const SEVERAL_SEATS = 1023
export const SEAT_WIDTH = 10
export const MOST_SEATS = SEVERAL_SEATS - 1

/** A slot of the outward table: `(outward + 1) << 14 | seats in the block`, then `block's byte << 10 | sectors`. */
export const SLOT_LENGTH = 8
export const SLOT_SEATS_BITS = 14
export const SLOT_SECTORS_BITS = 10
/** Width of the distance from the beginning of a block to each of its sectors. */
export const SECTOR_OFFSET_WIDTH = 17
/** Width of the number of planes of a sector: how many bits tell its seats apart. */
export const PLANES_WIDTH = 4

export type LayerPlace = {
  /** Byte where the table of outward codes begins. */
  table: number
  /** The table has 2 to this power slots. */
  tableBits: number
  /** Bit where the dictionary begins: 20 bits a row. */
  dictionary: number
  /** Width of a dictionary number. */
  dictionaryWidth: number
  /** Byte where the blocks begin. */
  blocks: number
}

export type PostcodeIndexHeader = {
  builtAt: Date
  live: number
  terminated: number
  hasNorthernIreland: boolean
  source: string
  /** GSS codes; the first has seat number 1. */
  seats: string[]
  severalRows: number
  severalAt: number
  liveLayer: LayerPlace
  terminatedLayer: LayerPlace
}

/** Where a seat's GSS code such as `E14001172` goes into four bytes. */
export function packGssCode(code: string): number {
  if (!/^[A-Z]\d{8}$/.test(code)) throw new RangeError(`not a GSS code: ${code}`)
  return ((code.charCodeAt(0) << 24) | Number(code.slice(1))) >>> 0
}

/** The inverse of `packGssCode`. */
export function unpackGssCode(packed: number): string {
  return String.fromCharCode(packed >>> 24) + String(packed & 0xffffff).padStart(8, '0')
}

/** The first slot to look at for an outward code. */
export function firstSlot(outward: number, tableBits: number): number {
  return Math.imul(outward + 1, 0x9e3779b1) >>> (32 - tableBits)
}
