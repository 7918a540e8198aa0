import type { KeptCount } from './kept-count.ts'

/** Those of some counts whose columns are as wanted. */
export function countsOf(counts: readonly KeptCount[], wanted: Partial<KeptCount>): KeptCount[] {
  const columns = Object.keys(wanted) as (keyof KeptCount)[]
  return counts.filter((count) => columns.every((column) => count[column] === wanted[column]))
}

/** The sum of those of some counts whose columns are as wanted. */
export const addUpCounts = (counts: readonly KeptCount[], wanted: Partial<KeptCount> = {}): number =>
  countsOf(counts, wanted).reduce((sum, { n }) => sum + n, 0)
