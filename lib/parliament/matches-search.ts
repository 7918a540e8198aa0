import { folded } from '#lib/platform/folded.ts'

/** As one would type it: no apostrophes, and spaces for hyphens. */
const typedSimply = (text: string): string =>
  folded(text)
    .replace(/[‘’'`]/g, '')
    .replace(/[-–—\s]+/g, ' ')
    .trim()

/** Longer than any name with a seat's. */
const LONGEST_SEARCH = 200

/** Whether every word searched for occurs in the text, accents or not; of a longer search its first 200 characters count. */
export function matchesSearch(text: string, search: string): boolean {
  const within = typedSimply(text)
  return typedSimply(search.slice(0, LONGEST_SEARCH))
    .split(' ')
    .every((word) => within.includes(word))
}
