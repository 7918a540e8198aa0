/** Below this many, a count for one seat can point at one person. */
const SMALLEST_SHOWN = 5

/** The count, or null when it is from 1 to 4. Nought says nothing about anybody. */
export const hideSmall = (count: number): number | null =>
  count > 0 && count < SMALLEST_SHOWN ? null : count

/** One seat's count, and the parts (one a campaign) that add up to it. */
type Counted = { count: number; parts: number[] }

/**
 * Which of several counts to hide. A sum is hidden with any small part, or the parts could be had by subtracting one
 * campaign's page from another's; and never one alone, or it could be had by subtracting the others from the total.
 */
export function countsToHide(counts: readonly Counted[]): boolean[] {
  const hidden = counts.map(({ count, parts }) => [count, ...parts].some((n) => hideSmall(n) === null))
  if (hidden.filter(Boolean).length !== 1) return hidden
  const smallest = Math.min(...counts.filter((_, i) => !hidden[i]).map(({ count }) => count || Infinity))
  const next = counts.findIndex(({ count }, i) => !hidden[i] && count === smallest)
  return hidden.map((already, i) => already || i === next)
}
