type Kept<Value> = { until: number; value: Promise<Value> }

/**
 * Remembers by key what was read or made: whoever asks for the same while it is on its way waits for it. A fault is never
 * kept, nor "nothing there" (null). Only for what is the same for everybody who may ask for the key.
 * @param most how many are kept; those asked for last stay longest
 * @param forMs how long one is kept, from when it was first asked for; for good where it is not given
 */
export function remember<Value>({
  most,
  forMs = Number.POSITIVE_INFINITY,
}: {
  most: number
  forMs?: number
}) {
  const shelf = new Map<string, Kept<Value>>()
  return (key: string, make: () => Promise<Value>): Promise<Value> => {
    const there = shelf.get(key)
    const kept =
      there && performance.now() < there.until ? there : { until: performance.now() + forMs, value: make() }
    // The last one asked for is the last one to go.
    shelf.delete(key)
    shelf.set(key, kept)
    if (kept === there) return kept.value
    const forget = () => shelf.get(key) === kept && shelf.delete(key)
    kept.value.then((value) => value === null && forget(), forget)
    for (const oldest of shelf.keys()) {
      if (shelf.size <= most) break
      shelf.delete(oldest)
    }
    return kept.value
  }
}
