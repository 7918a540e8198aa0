/**
 * A postcode as one whole number below 2^31, so that look-ups shift and compare integers and never build strings.
 *
 * key = outward × 8192 + sector × 512 + unit, where for "SW1A 1AA"
 * - outward = area × 370 + district; area `SW` is its first letter (0–25) × 27 + its second (1–26) or 0; district `1A`
 *   is its digit × 37 + what follows: 0 nothing, 1–26 a letter, 27–36 a digit;
 * - sector is the digit after the space;
 * - unit is the row `A` × 20 + the column `A`, each one of the 20 letters Royal Mail uses there.
 *
 * Keys sort by outward code, sector and unit.
 */
const UNIT_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ'
export const ROW_LENGTH = 20
export const UNITS_PER_SECTOR = 400
export const SECTORS_PER_OUTWARD = 10
const OUTWARD_SHIFT = 13
const SECTOR_SHIFT = 9
const DISTRICTS_PER_AREA = 370
/** Every outward code is below this number, known or not. */
export const OUTWARD_LIMIT = 26 * 27 * DISTRICTS_PER_AREA

/** What `readPostcodeKey` answers for text that is not one whole postcode in plain characters. */
export const NOT_A_KEY = -1

const LONGEST_POSTCODE = 7
const LONGEST_TEXT = 64

const FIRST_DIGIT = 27
const LAST_DIGIT = 36
const OTHER = 62
const SEPARATOR = 63
const CLASS_BITS = 6
const CLASS_MASK = 63
const INWARD_BITS = 3 * CLASS_BITS
const SPACE = 32

/** By character code: 1–26 a letter of either case, 27–36 a digit, 63 a separator to skip, 62 anything else. */
const CHARACTER_CLASS = new Uint8Array(256).fill(OTHER)
for (let letter = 0; letter < 26; letter++) {
  CHARACTER_CLASS[65 + letter] = letter + 1
  CHARACTER_CLASS[97 + letter] = letter + 1
}
for (let digit = 0; digit < 10; digit++) CHARACTER_CLASS[48 + digit] = FIRST_DIGIT + digit
for (const separator of ' \t\n\r\u00a0-.,\'"') CHARACTER_CLASS[separator.charCodeAt(0)] = SEPARATOR

/** By class of character: its place among the 20 unit letters, or a number so negative that the unit is too. */
const UNIT_PLACE = new Int32Array(64).fill(-UNITS_PER_SECTOR)
for (let place = 0; place < ROW_LENGTH; place++) UNIT_PLACE[UNIT_LETTERS.charCodeAt(place) - 64] = place

/**
 * The key of a whole postcode, in either case, with or without spaces, dashes and quotes; `NOT_A_KEY` for
 * anything else, which `readPostcode` then looks at closely. Allocates nothing.
 */
export function readPostcodeKey(text: string): number {
  const length = text.length
  const space = length - 4
  if (space < 2 || space > 4 || text.charCodeAt(space) !== SPACE) return readLooseKey(text)
  // The usual form: two to four characters, a space, three characters.
  let outward = (classAt(text, 0) << (3 * CLASS_BITS)) | (classAt(text, 1) << (2 * CLASS_BITS))
  if (space > 2) outward |= classAt(text, 2) << CLASS_BITS
  if (space > 3) outward |= classAt(text, 3)
  const key = keyOfClasses(
    outward,
    classAt(text, length - 3),
    classAt(text, length - 2),
    classAt(text, length - 1),
  )
  return key === NOT_A_KEY ? readLooseKey(text) : key
}

/** With separators anywhere or nowhere. */
function readLooseKey(text: string): number {
  if (text.length > LONGEST_TEXT) return NOT_A_KEY
  let count = 0
  // The classes of the last three characters, and of the up to four before them.
  let inward = 0
  let outward = 0
  for (let at = 0; at < text.length; at++) {
    const kind = classAt(text, at)
    if (kind === SEPARATOR) continue
    if (kind === OTHER) return NOT_A_KEY
    count++
    outward = (outward << CLASS_BITS) | (inward >>> (INWARD_BITS - CLASS_BITS))
    inward = ((inward << CLASS_BITS) | kind) & ((1 << INWARD_BITS) - 1)
  }
  if (count < 5 || count > LONGEST_POSTCODE) return NOT_A_KEY
  outward <<= (LONGEST_POSTCODE - count) * CLASS_BITS
  return keyOfClasses(
    outward,
    inward >>> (2 * CLASS_BITS),
    (inward >>> CLASS_BITS) & CLASS_MASK,
    inward & CLASS_MASK,
  )
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 256 ? (CHARACTER_CLASS[code] ?? OTHER) : OTHER
}

/** From classes of characters: four for the outward part, missing ones 0 at its end, and three for the inward part. */
function keyOfClasses(outward: number, sectorClass: number, rowClass: number, columnClass: number): number {
  const sector = sectorClass - FIRST_DIGIT
  const unit = (UNIT_PLACE[rowClass] ?? 0) * ROW_LENGTH + (UNIT_PLACE[columnClass] ?? 0)
  const first = outward >>> (3 * CLASS_BITS)
  if (sector < 0 || sector > 9 || unit < 0 || first >= FIRST_DIGIT) return NOT_A_KEY

  let area = (first - 1) * 27
  let district = outward >>> CLASS_BITS
  const second = (outward >>> (2 * CLASS_BITS)) & CLASS_MASK
  if (second < FIRST_DIGIT) {
    area += second
    district = outward
  } else if ((outward & CLASS_MASK) !== 0) {
    return NOT_A_KEY
  }
  const digit = ((district >>> CLASS_BITS) & CLASS_MASK) - FIRST_DIGIT
  const suffix = district & CLASS_MASK
  if (digit < 0 || digit > 9 || suffix > LAST_DIGIT) return NOT_A_KEY
  // Districts of two digits never begin with a nought.
  if (digit === 0 && suffix >= FIRST_DIGIT) return NOT_A_KEY
  return postcodeKey(area * DISTRICTS_PER_AREA + digit * 37 + suffix, sector, unit)
}

/** A key from its parts. */
export function postcodeKey(outward: number, sector: number, unit: number): number {
  return (outward << OUTWARD_SHIFT) | (sector << SECTOR_SHIFT) | unit
}

/** The outward part of a key, below `OUTWARD_LIMIT`. */
export function outwardOfKey(key: number): number {
  return key >>> OUTWARD_SHIFT
}

/** The sector of a key, 0 to 9. */
export function sectorOfKey(key: number): number {
  return (key >>> SECTOR_SHIFT) & 15
}

/** The unit of a key within its sector, below 400. */
export function unitOfKey(key: number): number {
  return key & ((1 << SECTOR_SHIFT) - 1)
}

/** The row of a unit, 0 to 19: `unit / 20` without a division, exact below 400. */
export function rowOfUnit(unit: number): number {
  return (unit * 205) >>> 12
}

/** The letters a postcode begins with, such as `SW` or `M`. */
export function areaOfKey(key: number): string {
  const area = Math.floor(outwardOfKey(key) / DISTRICTS_PER_AREA)
  const second = area % 27
  return letter(Math.floor(area / 27)) + (second === 0 ? '' : letter(second - 1))
}

/** The part before the space, such as `SW1A`. */
export function outwardTextOfKey(key: number): string {
  const district = outwardOfKey(key) % DISTRICTS_PER_AREA
  const suffix = district % 37
  const end = suffix >= FIRST_DIGIT ? String(suffix - FIRST_DIGIT) : suffix === 0 ? '' : letter(suffix - 1)
  return areaOfKey(key) + String(Math.floor(district / 37)) + end
}

/** The usual written form with one space, "SW1A 1AA". The inverse of `readPostcodeKey`. */
export function formatPostcodeKey(key: number): string {
  const unit = unitOfKey(key)
  const row = rowOfUnit(unit)
  const letters = UNIT_LETTERS.charAt(row) + UNIT_LETTERS.charAt(unit - row * ROW_LENGTH)
  return `${outwardTextOfKey(key)} ${sectorOfKey(key)}${letters}`
}

function letter(place: number): string {
  return String.fromCharCode(65 + place)
}
