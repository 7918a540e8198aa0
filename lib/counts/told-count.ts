/** Below this many, nought included, a count of supporters is told to nobody but those who handle letters. */
const FEWEST_TOLD = 5

/**
 * The step that a reader's counts of supporters are told in: one for who may see small counts (`exact`), fives for anybody
 * else. So any two told counts differ by a multiple of five, and none cannot be told from few (docs/decisions/counts-in-fives.md).
 */
export const stepFor = (exact: boolean): number => (exact ? 1 : FEWEST_TOLD)

/** A count of supporters as a reader is told it: rounded down to whole steps; null where it is less than one. */
export function toldCount(count: number, exact: boolean): number | null {
  const step = stepFor(exact)
  return exact || count >= step ? count - (count % step) : null
}

/** The same as SQL. `step` is a parameter's name. What is less than a step is null, for who may see everything nought too. */
export const toldInSql = (count: string, step: string): string =>
  `CASE WHEN ${count} >= ${step} THEN ${count} - ${count} % ${step} END`

/**
 * What several told counts come to. A sum over campaigns, or over what a filter leaves, is made of what is told and never
 * counted anew: it says nothing that its parts did not say. Null where each of its parts is.
 */
export function sumOfTold(told: readonly (number | null)[]): number | null {
  const shown = told.filter((count) => count !== null)
  return shown.length === 0 && told.length > 0 ? null : shown.reduce((sum, count) => sum + count, 0)
}
