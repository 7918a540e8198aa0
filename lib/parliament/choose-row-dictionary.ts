import { ROW_LENGTH } from '#lib/parliament/postcode-key.ts'

const WIDEST = 14

export type RowDictionary = {
  /** Width of a number in bits; at least 1. */
  width: number
  /** Row mask to its number, in the order of the numbers. */
  numbers: Map<number, number>
}

/**
 * The rows worth giving a short number: the most frequent ones, as many as make the file smallest. Each listed row
 * costs 20 bits once and saves the difference between 20 bits and its number at every use.
 */
export function chooseRowDictionary(counts: Map<number, number>): RowDictionary {
  const byUse = [...counts].sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || a - b)
  let best = { width: 1, listed: 0, saved: 0 }
  for (let width = 1; width <= WIDEST; width++) {
    const chosen = byUse.slice(0, 2 ** width)
    const uses = chosen.reduce((total, [, count]) => total + count, 0)
    const saved = uses * (ROW_LENGTH - width) - chosen.length * ROW_LENGTH
    if (saved > best.saved) best = { width, listed: chosen.length, saved }
  }
  return {
    width: best.width,
    numbers: new Map(byUse.slice(0, best.listed).map(([mask], number) => [mask, number])),
  }
}
