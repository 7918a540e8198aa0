/** Text as it is searched: accents dropped, lower case, hyphens and apostrophes as one would type them. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’'`]/g, '')
    .replace(/[-–—\s]+/g, ' ')
    .trim()

/** Whether every word searched for occurs in the text. */
export function matches(text: string, search: string): boolean {
  const within = fold(text)
  return fold(search)
    .split(' ')
    .every((word) => within.includes(word))
}
