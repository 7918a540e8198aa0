const number = new Intl.NumberFormat('en-GB')

/** `2,000`. */
export const figures = (count: number): string => number.format(count)

/** `1 letter`, `2,000 letters`. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${figures(count)} ${count === 1 ? one : many}`

/** `one letter`, `2,000 letters`: where a sentence counts in words. */
export const oneOr = (count: number, noun: string): string =>
  count === 1 ? `one ${noun}` : countOf(count, noun)

/** A count, or words for one that is hidden. */
export const formatCount = (count: number | null): string =>
  count === null ? 'fewer than 5' : figures(count)
