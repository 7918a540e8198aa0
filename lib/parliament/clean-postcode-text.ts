import { normalForm } from '#lib/platform/normal-form.ts'

/** Longer than any postcode with any sensible decoration; the rest of the text is not looked at. */
const LONGEST_TEXT = 64

/** Spaces, invisible characters, dashes, quotes, brackets and the points people type between the parts. */
const SEPARATORS = /[\p{Z}\p{Cc}\p{Cf}\p{Pd}\p{Pi}\p{Pf}\p{Ps}\p{Pe}.,:;'"`/\\_·]+/gu
/** At the ends anything that is no letter, number, accent or damaged character may be left out. */
const EDGES = /^[^\p{L}\p{N}\p{M}\uFFFD]+|(?<![^\p{L}\p{N}\p{M}\uFFFD])[^\p{L}\p{N}\p{M}\uFFFD]+$/gu
const PLAIN = /^[A-Z0-9]*$/

/**
 * What was typed as capital letters and digits only: full-width forms are folded, and separators left out. Null if
 * anything else remains, such as a Cyrillic letter or an asterisk: leaving that out could make it another postcode.
 */
export function cleanPostcodeText(text: string): string | null {
  const folded = normalForm(text.slice(0, LONGEST_TEXT), 'NFKC').toUpperCase()
  const compact = folded.replace(EDGES, '').replace(SEPARATORS, '')
  return PLAIN.test(compact) ? compact : null
}
