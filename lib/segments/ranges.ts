/** A range of numbers as an address has it: `5-19`, `20-` for no upper end, `-4` for no lower one. Both ends belong to it. */
const RANGE = /^(\d{1,9}(?:\.\d{1,4})?)?-(\d{1,9}(?:\.\d{1,4})?)?$/

export type Range = { from: number | null; to: number | null }

export function readRange(text: string): Range | null {
  const [whole, from, to] = RANGE.exec(text) ?? []
  if (whole === undefined || whole === '-') return null
  return { from: from === undefined ? null : Number(from), to: to === undefined ? null : Number(to) }
}

export const writeRange = ({ from, to }: Range): string => `${from ?? ''}-${to ?? ''}`

export const within = ({ from, to }: Range, value: number): boolean =>
  (from === null || value >= from) && (to === null || value <= to)
