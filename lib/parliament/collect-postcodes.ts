import type { PostcodeIndexContents } from '#lib/parliament/build-postcode-index.ts'
import type { PostcodeList } from '#lib/parliament/encode-postcode-layer.ts'
import { NO_SEAT, SEVERAL_SEATS } from '#lib/parliament/postcode-index-format.ts'
import { formatPostcodeKey } from '#lib/parliament/postcode-key.ts'

/** One postcode as one sortable number: key × 8192 + placeless × 4096 + terminated × 2048 + seat. */
const KEY = 8192
const PLACELESS = 4096
const TERMINATED = 2048

type CollectedPostcodes =
  | ({ ok: true; severalLeftOut: number } & Pick<PostcodeIndexContents, 'live' | 'terminated' | 'several'>)
  | { ok: false; reason: 'duplicates_disagree'; postcode: string }

/**
 * Gathers the rows of an import, in any order, at eight bytes a postcode, and sorts them into what an index is built
 * from. Seats are seat numbers.
 */
export function createPostcodeCollector() {
  let rows = new Float64Array(1 << 16)
  let count = 0
  const several = new Map<number, Set<number>>()

  function push(row: number) {
    if (count === rows.length) {
      const larger = new Float64Array(rows.length * 2)
      larger.set(rows)
      rows = larger
    }
    rows[count++] = row
  }

  return {
    /** A row of the directory. A blank seat is 0. */
    add: (key: number, seat: number, terminated: boolean) =>
      push(key * KEY + (terminated ? TERMINATED : 0) + seat),
    /** A live postcode without a place; the directory's own row for it, if there is one, goes before. */
    addPlaceless: (key: number) => push(key * KEY + PLACELESS + NO_SEAT),
    /** One of several seats of a postcode. */
    addSeveral: (key: number, seat: number) => {
      several.set(key, (several.get(key) ?? new Set()).add(seat))
    },
    finish: (): CollectedPostcodes => sortOut(rows.subarray(0, count).sort(), several),
  }
}

function sortOut(sorted: Float64Array, severalSeats: Map<number, Set<number>>): CollectedPostcodes {
  const live = createPostcodeList(sorted.length)
  const terminated = createPostcodeList(sorted.length)
  const several: { key: number; seat: number }[] = []
  let severalUsed = 0
  let previous = -1
  for (const row of sorted) {
    const key = Math.floor(row / KEY)
    if (key === Math.floor(previous / KEY)) {
      if (row !== previous && row % KEY < PLACELESS) {
        return { ok: false, reason: 'duplicates_disagree', postcode: formatPostcodeKey(key) }
      }
      continue
    }
    previous = row
    const seat = row % TERMINATED
    const list = row % PLACELESS >= TERMINATED ? terminated : live
    const others = severalSeats.get(key)
    if (others === undefined) {
      list.add(key, seat)
      continue
    }
    severalUsed++
    const all = seat === NO_SEAT ? others : others.add(seat)
    const [only] = all
    if (all.size === 1 && only !== undefined) {
      list.add(key, only)
    } else {
      list.add(key, SEVERAL_SEATS)
      for (const each of [...all].sort((a, b) => a - b)) several.push({ key, seat: each })
    }
  }
  return {
    ok: true,
    live: live.finish(),
    terminated: terminated.finish(),
    several,
    severalLeftOut: severalSeats.size - severalUsed,
  }
}

function createPostcodeList(room: number) {
  const keys = new Int32Array(room)
  const seats = new Uint16Array(room)
  let count = 0
  return {
    add(key: number, seat: number) {
      keys[count] = key
      seats[count++] = seat
    },
    finish: (): PostcodeList => ({ keys: keys.subarray(0, count), seats: seats.subarray(0, count) }),
  }
}
