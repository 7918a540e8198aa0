import { readFileSync } from 'node:fs'
import { cleanPostcodeText } from '#lib/parliament/clean-postcode-text.ts'
import { NO_SEAT, SEVERAL_SEATS } from '#lib/parliament/postcode-index-format.ts'
import { NOT_A_KEY, readPostcodeKey } from '#lib/parliament/postcode-key.ts'
import { readPostcodeIndexHeader, readSeveralSeats } from '#lib/parliament/read-postcode-index-header.ts'
import { NOT_IN_LAYER, readPostcodeLayer } from '#lib/parliament/read-postcode-layer.ts'

/** `seatOfKey` for a postcode that is neither live nor terminated. */
export const UNKNOWN_POSTCODE = -1
/** Added to the seat number of a terminated postcode. */
export const TERMINATED = 1 << 12

type PostcodeFacts = {
  terminated: boolean
  /** One seat as a rule; none for a postcode without a place; two or more for one that lies across a boundary. */
  gssCodes: string[]
}

type PostcodeIndexInfo = {
  bytes: number
  /** Live postcodes. */
  postcodes: number
  terminated: number
  source: string
  builtAt: Date
}

export type PostcodeIndex = {
  /** What is known of a postcode, by the key that `readPostcodeKey` gives; null if it does not exist. */
  find: (key: number) => PostcodeFacts | null
  /**
   * The same as a number and without allocating: `UNKNOWN_POSTCODE`, or a seat number (0 none, 1023 several), plus
   * `TERMINATED` for a postcode no longer in use.
   */
  seatOfKey: (key: number) => number
  /** `seatOfKey` for text as typed: any case and spacing, but no guesses. */
  lookup: (text: string) => number
  /** The GSS code of a seat number. */
  gssCode: (seat: number) => string | undefined
  /** Whether the file has live postcodes of Northern Ireland: the bundled one has none. */
  coversNorthernIreland: boolean
  info: () => PostcodeIndexInfo
}

/**
 * Reads the index at `path`.
 * @throws PostcodeIndexError for a file that is not a whole and sound index; the file system's own error otherwise
 */
export function openPostcodeIndex(path: string): PostcodeIndex {
  return postcodeIndexOf(readFileSync(path))
}

/** An index over the bytes of its file, which are used as they lie. @throws PostcodeIndexError */
export function postcodeIndexOf(file: Buffer): PostcodeIndex {
  const header = readPostcodeIndexHeader(file)
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const seatInLive = readPostcodeLayer(view, header.liveLayer)
  const seatInTerminated = readPostcodeLayer(view, header.terminatedLayer)
  const hasTerminated = header.terminated > 0

  function seatOfKey(key: number): number {
    const live = seatInLive(key)
    if (live !== NOT_IN_LAYER || !hasTerminated) return live
    const terminated = seatInTerminated(key)
    return terminated === NOT_IN_LAYER ? UNKNOWN_POSTCODE : terminated + TERMINATED
  }

  function find(key: number): PostcodeFacts | null {
    const answer = seatOfKey(key)
    if (answer === UNKNOWN_POSTCODE) return null
    const terminated = answer >= TERMINATED
    const seat = terminated ? answer - TERMINATED : answer
    if (seat === NO_SEAT) return { terminated, gssCodes: [] }
    const seats = seat === SEVERAL_SEATS ? readSeveralSeats(view, header, key) : [seat]
    return { terminated, gssCodes: seats.flatMap((each) => gssCode(each) ?? []) }
  }

  function lookup(text: string): number {
    let key = readPostcodeKey(text)
    if (key === NOT_A_KEY) key = readPostcodeKey(cleanPostcodeText(text) ?? '')
    return key === NOT_A_KEY ? UNKNOWN_POSTCODE : seatOfKey(key)
  }

  function gssCode(seat: number) {
    return header.seats[seat - 1]
  }

  return {
    find,
    seatOfKey,
    lookup,
    gssCode,
    coversNorthernIreland: header.hasNorthernIreland,
    info: () => ({
      bytes: file.length,
      postcodes: header.live,
      terminated: header.terminated,
      source: header.source,
      builtAt: header.builtAt,
    }),
  }
}
