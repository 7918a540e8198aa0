/** Bits from the most significant end, as the postcode index stores them. */

/**
 * The bits from `bit` on, at the top of a word of 32; only the first 25 are sure to be there. Reads four bytes: the
 * file ends in padding for that. Kept so small that the engine puts it in line everywhere.
 */
export function wordAt(view: DataView, bit: number): number {
  return view.getUint32(bit >>> 3) << (bit & 7)
}

/** `width` bits (1 to 25) starting `bit` bits into the file. */
export function bitsAt(view: DataView, bit: number, width: number): number {
  return wordAt(view, bit) >>> (32 - width)
}

const COUNTED_AT_ONCE = 10
const counts = new DataView(new ArrayBuffer(1 << COUNTED_AT_ONCE))
for (let mask = 1; mask < 1 << COUNTED_AT_ONCE; mask++)
  counts.setUint8(mask, counts.getUint8(mask >> 1) + (mask & 1))

/** How many of the low 20 bits are set; the others must be 0. By table, which takes the least code to put in line. */
export function countBits(mask: number): number {
  return countTen(mask & 1023) + countTen(mask >>> 10)
}

function countTen(mask: number): number {
  return counts.getUint8(mask)
}

/** The width that tells `count` things apart: 0 for one thing, 3 for five to eight. */
export function widthFor(count: number): number {
  return count <= 1 ? 0 : 32 - Math.clz32(count - 1)
}

export type BitWriter = {
  /** Appends the low `width` bits (0 to 25) of `value`. */
  write: (value: number, width: number) => void
  /** Fills up to the next whole byte with zeros. */
  align: () => void
  readonly bitLength: number
  /** Everything written so far, padded to whole bytes. */
  bytes: () => Uint8Array
}

export function createBitWriter(): BitWriter {
  let buffer = new Uint8Array(1 << 16)
  let bitLength = 0

  function write(value: number, width: number) {
    if ((bitLength + width) >>> 3 >= buffer.length) {
      const larger = new Uint8Array(buffer.length * 2)
      larger.set(buffer)
      buffer = larger
    }
    for (let bit = width - 1; bit >= 0; bit--) {
      if ((value >>> bit) & 1)
        buffer[bitLength >>> 3] = (buffer[bitLength >>> 3] ?? 0) | (0x80 >>> (bitLength & 7))
      bitLength++
    }
  }

  return {
    write,
    align: () => write(0, (8 - (bitLength & 7)) & 7),
    get bitLength() {
      return bitLength
    },
    bytes: () => buffer.slice(0, (bitLength + 7) >>> 3),
  }
}
