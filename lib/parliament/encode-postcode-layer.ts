import { chooseRowDictionary, type RowDictionary } from '#lib/parliament/choose-row-dictionary.ts'
import { type BitWriter, createBitWriter, widthFor } from '#lib/parliament/postcode-bits.ts'
import {
  firstSlot,
  PLANES_WIDTH,
  SEAT_WIDTH,
  SECTOR_OFFSET_WIDTH,
  SLOT_LENGTH,
  SLOT_SEATS_BITS,
  SLOT_SECTORS_BITS,
} from '#lib/parliament/postcode-index-format.ts'
import { outwardOfKey, ROW_LENGTH, sectorOfKey, unitOfKey } from '#lib/parliament/postcode-key.ts'
import {
  type Bitmap,
  type Sector,
  seatPlane,
  seatsOfSector,
  unitsBitmap,
} from '#lib/parliament/sector-bitmaps.ts'

/** Postcodes of one layer, sorted by key without repeats; `seats[i]` is the seat number of `keys[i]`. */
export type PostcodeList = { keys: Int32Array; seats: Uint16Array }

export type EncodedLayer = {
  table: Uint8Array
  tableBits: number
  dictionary: Uint8Array
  dictionaryWidth: number
  blocks: Uint8Array
}

const FULL_ROW = (1 << ROW_LENGTH) - 1
/** The hash table is at most 80 % full. */
const SLOTS_PER_OUTWARD = 1.25

type Field = [value: number, width: number]

/**
 * Writes a layer: for each outward code a block of bits, found through a hash table.
 *
 * - Block: the outward's own seats (10 bits each), the distance to each of its sectors (17 bits each), the sectors.
 * - Sector: a bitmap of its units; then, unless the outward has only one seat, the number of planes (4 bits), the
 *   places of the sector's 2^planes seats in the block's list, and the planes: a bitmap for each bit of a unit's
 *   place in the sector's list. A sector with one seat has no planes.
 * - Bitmap: 20 low and 20 high bits that say of each row whether it is all 0 (0), in the dictionary (1), raw (2) or
 *   all 1 (3); then the dictionary numbers and raw 20 bits of the rows that are 1 or 2. Where a row lies follows from
 *   counting bits, so nothing before it is decoded.
 */
export function encodePostcodeLayer(list: PostcodeList): EncodedLayer {
  const { outwardCount, partialRows } = surveyLayer(list)
  const tableBits = Math.max(1, widthFor(Math.ceil(outwardCount * SLOTS_PER_OUTWARD)))
  const table = new Uint8Array(SLOT_LENGTH << tableBits)
  const tableView = new DataView(table.buffer)
  const dictionary = chooseRowDictionary(partialRows)
  const blocks = createBitWriter()
  for (const { outward, sectors } of outwardsOf(list)) {
    const seats = [...new Set(sectors.flatMap((sector) => sector.seats))].sort((a, b) => a - b)
    const place = blocks.bitLength / 8
    if (place >= 2 ** (32 - SLOT_SECTORS_BITS)) throw new RangeError('too many postcodes for one index')
    let slot = firstSlot(outward, tableBits)
    while (tableView.getUint32(slot * SLOT_LENGTH) !== 0) slot = (slot + 1) & ((1 << tableBits) - 1)
    const present = sectors.reduce((mask, sector) => mask | (1 << sector.number), 0)
    tableView.setUint32(slot * SLOT_LENGTH, ((outward + 1) << SLOT_SEATS_BITS) | seats.length)
    tableView.setUint32(slot * SLOT_LENGTH + 4, (place << SLOT_SECTORS_BITS) | present)
    writeBlock(blocks, sectors, seats, dictionary)
  }
  const listed = createBitWriter()
  for (const mask of dictionary.numbers.keys()) listed.write(mask, ROW_LENGTH)
  return {
    table,
    tableBits,
    dictionary: listed.bytes(),
    dictionaryWidth: dictionary.width,
    blocks: blocks.bytes(),
  }
}

function writeBlock(blocks: BitWriter, sectors: Sector[], seats: number[], dictionary: RowDictionary) {
  const encoded = sectors.map((sector) => sectorFields(sector, seats, dictionary))
  for (const seat of seats) blocks.write(seat, SEAT_WIDTH)
  let distance = seats.length * SEAT_WIDTH + sectors.length * SECTOR_OFFSET_WIDTH
  for (const fields of encoded) {
    blocks.write(distance, SECTOR_OFFSET_WIDTH)
    distance += fields.reduce((total, [, width]) => total + width, 0)
  }
  for (const fields of encoded) for (const [value, width] of fields) blocks.write(value, width)
  blocks.align()
}

function sectorFields(sector: Sector, blockSeats: number[], dictionary: RowDictionary): Field[] {
  const units = bitmapFields(unitsBitmap(sector), dictionary)
  if (blockSeats.length === 1) return units
  const seats = seatsOfSector(sector)
  const planes = planesFor(seats)
  const places = Array.from({ length: 1 << planes }, (_, at) =>
    Math.max(0, blockSeats.indexOf(seats[at] ?? -1)),
  )
  return [
    ...units,
    [planes, PLANES_WIDTH],
    ...places.map((place): Field => [place, widthFor(blockSeats.length)]),
    ...seatPlanes(sector).flatMap((plane) => bitmapFields(plane, dictionary)),
  ]
}

function planesFor(seats: number[]): number {
  return widthFor(seats.length)
}

function seatPlanes(sector: Sector): Bitmap[] {
  const seats = seatsOfSector(sector)
  return Array.from({ length: planesFor(seats) }, (_, plane) => seatPlane(sector, seats, plane))
}

function bitmapFields(rows: Bitmap, dictionary: RowDictionary): Field[] {
  let low = 0
  let high = 0
  const partial: Field[] = []
  rows.forEach((mask, row) => {
    const number = dictionary.numbers.get(mask)
    if (mask === FULL_ROW || number !== undefined) low |= 1 << row
    if (mask === FULL_ROW || (mask !== 0 && number === undefined)) high |= 1 << row
    if (mask === FULL_ROW || mask === 0) return
    partial.push(number === undefined ? [mask, ROW_LENGTH] : [number, dictionary.width])
  })
  return [[low, ROW_LENGTH], [high, ROW_LENGTH], ...partial]
}

/** One outward code at a time, because all of them at once would take some 100 MB. */
function* outwardsOf({ keys, seats }: PostcodeList): Generator<{ outward: number; sectors: Sector[] }> {
  let group: { outward: number; sectors: Sector[] } | undefined
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0
    const outward = outwardOfKey(key)
    const number = sectorOfKey(key)
    if (group?.outward !== outward) {
      if (group) yield group
      group = { outward, sectors: [] }
    }
    let sector = group.sectors.at(-1)
    if (sector?.number !== number) {
      sector = { number, units: [], seats: [] }
      group.sectors.push(sector)
    }
    sector.units.push(unitOfKey(key))
    sector.seats.push(seats[at] ?? 0)
  }
  if (group) yield group
}

/** How many outward codes there are, and how often each row occurs that is neither all 0 nor all 1. */
function surveyLayer(list: PostcodeList): { outwardCount: number; partialRows: Map<number, number> } {
  let outwardCount = 0
  const partialRows = new Map<number, number>()
  for (const { sectors } of outwardsOf(list)) {
    outwardCount++
    for (const sector of sectors) {
      for (const mask of [unitsBitmap(sector), ...seatPlanes(sector)].flatMap((rows) => [...rows])) {
        if (mask !== 0 && mask !== FULL_ROW) partialRows.set(mask, (partialRows.get(mask) ?? 0) + 1)
      }
    }
  }
  return { outwardCount, partialRows }
}
