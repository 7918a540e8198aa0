/** How many people wrote, in a sentence. */
export function lettersSoFar(letters: number): string {
  if (letters === 0) return 'Yours would be the first letter.'
  if (letters === 1) return 'One person has written so far.'
  return `${letters.toLocaleString('en-GB')} people have written so far.`
}
