/** A quotient of times shorter than this says nothing: the kernel counts in steps of a few milliseconds. */
const SHORTEST_MS = 16
const TRIES = 3

/**
 * Linear time has a growth of 1, that of the square 2. What is not quite linear, and what other programs do to the
 * processor's caches meanwhile, is less than the rest.
 */
export const MOST_GROWTH = 1.65

/** The processor's time that this thread had for it, so that a busy machine does not count. */
function costMs(run: () => unknown): number {
  const before = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(before)
  return Math.max(SHORTEST_MS, (user + system) / 1_000)
}

/**
 * By which power of its length the time for a text grows: the most of each size against the one before. Where it is more
 * than it may be, the least of a few tries counts.
 * @param make a text of that length, or as near as it comes
 * @param sizes in rising order; what is quadratic ends the search before its next size takes minutes
 */
export function growth(
  run: (text: string) => unknown,
  make: (size: number) => string,
  sizes: readonly number[],
): number {
  let most = 0
  for (const [at, size] of sizes.entries()) {
    const less = sizes[at - 1]
    if (less === undefined) continue
    const [long, short] = [make(size), make(less)]
    const power = () => Math.log(costMs(() => run(long)) / costMs(() => run(short))) / Math.log(size / less)
    let grown = power()
    for (let tries = 1; grown > MOST_GROWTH && tries < TRIES; tries++) grown = Math.min(grown, power())
    most = Math.max(most, grown)
    if (most > MOST_GROWTH) break
  }
  return most
}
