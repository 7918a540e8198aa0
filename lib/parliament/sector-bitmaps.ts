import { ROW_LENGTH, rowOfUnit } from '#lib/parliament/postcode-key.ts'

/** The live or terminated units of one sector in order, and the seat number of each. */
export type Sector = { number: number; units: number[]; seats: number[] }

/** 400 bits as 20 rows of 20; bit 0 of a row is the unit whose second letter is A. */
export type Bitmap = Uint32Array

/** Which units the sector has. */
export function unitsBitmap({ units }: Sector): Bitmap {
  const rows = new Uint32Array(ROW_LENGTH)
  for (const unit of units) {
    const row = rowOfUnit(unit)
    rows[row] = (rows[row] ?? 0) | (1 << (unit - row * ROW_LENGTH))
  }
  return rows
}

/** The sector's seats, the most frequent first: a unit's seat is a place in this list. */
export function seatsOfSector({ seats }: Sector): number[] {
  const uses = new Map<number, number>()
  for (const seat of seats) uses.set(seat, (uses.get(seat) ?? 0) + 1)
  return [...uses].sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || a - b).map(([seat]) => seat)
}

/**
 * Bit `plane` of the place of each unit's seat in `sectorSeats`. Places where there is no unit do not matter and
 * continue what is before them, so that most rows are all 0, all 1, or one of a few frequent patterns.
 */
export function seatPlane({ units, seats }: Sector, sectorSeats: number[], plane: number): Bitmap {
  const known = new Map(units.map((unit, at) => [unit, (sectorSeats.indexOf(seats[at] ?? 0) >> plane) & 1]))
  return Uint32Array.from({ length: ROW_LENGTH }, (_, row) => {
    const bits = Array.from({ length: ROW_LENGTH }, (_, column) => known.get(row * ROW_LENGTH + column))
    let current = bits.find((bit) => bit !== undefined) ?? 0
    return bits.reduce<number>((mask, bit, column) => {
      current = bit ?? current
      return mask | (current << column)
    }, 0)
  })
}
