/** What the demonstration's life is made from: the same number makes the same life. */
export const SEED = 20_241_126

/** Chances that are the same each time for the same seed (mulberry32); good for a demonstration, and for no secret. */
export type Random = ReturnType<typeof randomFrom>

export function randomFrom(seed: number) {
  let state = seed >>> 0
  /** From 0 up to, and without, 1. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  /** A whole number from `from` to `to`, both included. */
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('')
  return {
    next,
    between,
    /** True so often of one time. */
    chance: (often: number) => next() < often,
    pick<Item>(items: readonly Item[]): Item {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new Error('there is nothing to pick from')
      return item
    },
    /** All of them, in another order. */
    shuffled<Item>(items: readonly Item[]): Item[] {
      const all = items.map((item) => ({ item, at: next() }))
      return all.sort((a, b) => a.at - b.at).map(({ item }) => item)
    },
    /** An id as Prisma's `uuid(7)` makes them: the time first, so that ids are in its order. */
    id(at: Date): string {
      const time = at.getTime().toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(12)}`
    },
  }
}

/** One of the keys, as often as its weight says beside the others'. */
export function weighted<Key extends string>(
  random: Random,
  weights: Readonly<Partial<Record<Key, number>>>,
): Key {
  const all = Object.entries(weights) as [Key, number][]
  let left = random.next() * all.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [key, weight] of all) {
    left -= weight
    if (left < 0) return key
  }
  throw new Error('there is nothing to choose from')
}
