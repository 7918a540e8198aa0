/** Below this many, a count can point at one person. */
const SMALLEST_SHOWN = 5

/** How many people an organisation brought, in a sentence; null while they are too few to be counted in public. */
export function peopleThrough(count: number, organisationName: string): string | null {
  if (count < SMALLEST_SHOWN) return null
  return `${count.toLocaleString('en-GB')} people wrote through ${organisationName}.`
}
