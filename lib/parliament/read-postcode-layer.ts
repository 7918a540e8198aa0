import { bitsAt, countBits, widthFor, wordAt } from '#lib/parliament/postcode-bits.ts'
import {
  firstSlot,
  type LayerPlace,
  PLANES_WIDTH,
  SEAT_WIDTH,
  SECTOR_OFFSET_WIDTH,
  SLOT_LENGTH,
  SLOT_SEATS_BITS,
  SLOT_SECTORS_BITS,
} from '#lib/parliament/postcode-index-format.ts'
import { outwardOfKey, ROW_LENGTH, rowOfUnit, sectorOfKey, unitOfKey } from '#lib/parliament/postcode-key.ts'

/** The answer for a postcode that is not in the layer. */
export const NOT_IN_LAYER = -1

const ROW_SHIFT = 32 - ROW_LENGTH
const SEATS_MASK = (1 << SLOT_SEATS_BITS) - 1
const SECTORS_MASK = (1 << SLOT_SECTORS_BITS) - 1

/**
 * A function from a key to its seat number in one layer, or to `NOT_IN_LAYER`. It reads the file as it lies (the
 * layout is described at `encodePostcodeLayer`) and allocates nothing. A closure over numbers, because that is
 * faster than looking them up in an object each time.
 */
export function readPostcodeLayer(view: DataView, layer: LayerPlace): (key: number) => number {
  const { table, tableBits, dictionary, dictionaryWidth, blocks } = layer
  const lastSlot = (1 << tableBits) - 1

  function seatInLayer(key: number): number {
    const outward = outwardOfKey(key)
    let slot = firstSlot(outward, tableBits)
    let tag = view.getUint32(table + slot * SLOT_LENGTH)
    // The table always has a free slot, which ends the search.
    while (tag >>> SLOT_SEATS_BITS !== outward + 1) {
      if (tag === 0) return NOT_IN_LAYER
      slot = (slot + 1) & lastSlot
      tag = view.getUint32(table + slot * SLOT_LENGTH)
    }
    const seats = tag & SEATS_MASK
    const place = view.getUint32(table + slot * SLOT_LENGTH + 4)
    const sectors = place & SECTORS_MASK
    const sectorBit = 1 << sectorOfKey(key)
    if ((sectors & sectorBit) === 0) return NOT_IN_LAYER

    const block = (blocks + (place >>> SLOT_SECTORS_BITS)) * 8
    const earlier = countBits(sectors & (sectorBit - 1))
    const offset = bitsAt(
      view,
      block + seats * SEAT_WIDTH + earlier * SECTOR_OFFSET_WIDTH,
      SECTOR_OFFSET_WIDTH,
    )
    const sector = block + offset
    const unit = unitOfKey(key)
    if (bitInBitmap(sector, unit) === 0) return NOT_IN_LAYER
    const seat = seats === 1 ? 0 : seatInSector(endOfBitmap(sector), widthFor(seats), unit)
    return bitsAt(view, block + seat * SEAT_WIDTH, SEAT_WIDTH)
  }

  function seatInSector(at: number, width: number, unit: number): number {
    const planes = bitsAt(view, at, PLANES_WIDTH)
    const places = at + PLANES_WIDTH
    let place = 0
    let bitmap = places + (width << planes)
    for (let plane = 0; plane < planes; plane++) {
      if (plane > 0) bitmap = endOfBitmap(bitmap)
      place |= bitInBitmap(bitmap, unit) << plane
    }
    return bitsAt(view, places + place * width, width)
  }

  function bitInBitmap(bitmap: number, unit: number): number {
    const row = rowOfUnit(unit)
    const low = rowAt(bitmap)
    const high = rowAt(bitmap + ROW_LENGTH)
    if ((((low ^ high) >>> row) & 1) === 0) return (low >>> row) & 1
    const earlier = (1 << row) - 1
    let at = bitmap + lengthOfBitmap(low & earlier, high & earlier)
    if (((low >>> row) & 1) === 1) at = dictionary + bitsAt(view, at, dictionaryWidth) * ROW_LENGTH
    return (rowAt(at) >>> (unit - row * ROW_LENGTH)) & 1
  }

  function endOfBitmap(bitmap: number): number {
    return bitmap + lengthOfBitmap(rowAt(bitmap), rowAt(bitmap + ROW_LENGTH))
  }

  /** Of a bitmap whose rows have these kinds; or of its beginning, if the rest of the rows is left out. */
  function lengthOfBitmap(low: number, high: number): number {
    return 2 * ROW_LENGTH + countBits(low & ~high) * dictionaryWidth + countBits(high & ~low) * ROW_LENGTH
  }

  function rowAt(bit: number): number {
    return wordAt(view, bit) >>> ROW_SHIFT
  }

  return seatInLayer
}
