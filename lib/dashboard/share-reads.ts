/** How many times as long as it took to read is an answer handed to others who ask the same. */
const KEPT_TIMES = 10

type Kept = { answer: Promise<unknown>; until: number }

/**
 * Lets many open pages share one reading: whoever asks while it is under way, or within ten times as long as it took, gets
 * the same answer. However many ask, reading one thing takes at most a tenth of the database's time; while reading is quick,
 * nobody sees anything old. A reading that failed is not kept.
 * @param clock milliseconds that only grow
 */
export function shareReads(clock: () => number = () => performance.now()) {
  const kept = new Map<string, Kept>()
  return function share<T>(key: string, read: () => Promise<T>): Promise<T> {
    const there = kept.get(key)
    // The key names the reading, so what is kept under it is of this type.
    if (there && clock() < there.until) return there.answer as Promise<T>
    const started = clock()
    const answer = read()
    const entry: Kept = { answer, until: Number.POSITIVE_INFINITY }
    kept.set(key, entry)
    answer.then(
      () => {
        entry.until = clock() + KEPT_TIMES * (clock() - started)
      },
      () => {
        entry.until = 0
      },
    )
    return answer
  }
}
