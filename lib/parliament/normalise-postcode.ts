import { NOT_A_KEY, readPostcodeKey } from '#lib/parliament/postcode-key.ts'

type PostcodeReading =
  /** A whole postcode as it stands. */
  | { kind: 'exact'; key: number }
  /** Shaped like a postcode, but with letters that no postcode has at its end, such as SW1A 1AC. */
  | { kind: 'impossible'; postcode: string }
  /** The beginning of a postcode. */
  | { kind: 'incomplete' }
  /** Whole postcodes it may have been meant as, all by the same and least number of changes. */
  | { kind: 'confused'; keys: number[] }
  | { kind: 'none' }

/** The letters and digits of the longest postcode. */
const LONGEST = 7
const SHAPE = /^([A-Z]{1,2}(?:\d|[1-9]\d|\d[A-Z]))(\d[A-Z]{2})$/
const BEGINNING = /^[A-Z]{1,2}(\d[A-Z\d]?(\d[A-Z]?)?)?$/

/** `A` a letter, `9` a digit, by the length of the part before the last three characters. */
const OUTWARD_SHAPES: Record<number, string[]> = { 2: ['A9'], 3: ['A99', 'AA9', 'A9A'], 4: ['AA99', 'AA9A'] }
const INWARD_SHAPE = '9AA'

/** Letters and digits that are taken for one another, on a keyboard or on paper. */
const MEANT_AS_DIGIT: Record<string, string[]> = { I: ['1'], L: ['1'], O: ['0'], S: ['5'], Z: ['2'] }
const MEANT_AS_LETTER: Record<string, string[]> = { 1: ['I', 'L'], 0: ['O'], 5: ['S'], 2: ['Z'] }

/**
 * What capital letters and digits without spaces (from `cleanPostcodeText`) say. Confused letters and digits are put
 * right only where the text cannot be a postcode, or the beginning of one, as it stands.
 */
export function readPostcode(compact: string): PostcodeReading {
  if (compact.length > LONGEST) return { kind: 'none' }
  const key = readPostcodeKey(compact)
  if (key !== NOT_A_KEY) return { kind: 'exact', key }
  const shape = SHAPE.exec(compact)
  if (shape) return { kind: 'impossible', postcode: `${shape[1]} ${shape[2]}` }
  if (compact === '' || BEGINNING.test(compact)) return { kind: 'incomplete' }
  const keys = leastChanged(compact)
  if (keys.length > 0) return { kind: 'confused', keys }
  return isConfusedBeginning(compact) ? { kind: 'incomplete' } : { kind: 'none' }
}

function leastChanged(compact: string): number[] {
  const found = new Map<number, number>()
  for (const outward of OUTWARD_SHAPES[compact.length - 3] ?? []) {
    for (const { text, changes } of fitToShape(compact, outward + INWARD_SHAPE)) {
      const key = readPostcodeKey(text)
      if (key !== NOT_A_KEY) found.set(key, Math.min(changes, found.get(key) ?? changes))
    }
  }
  const least = Math.min(...found.values())
  return [...found].filter(([, changes]) => changes === least).map(([key]) => key)
}

/** The ways to make the text fit a shape: none, one, or two for each 1 in place of a letter. */
function fitToShape(compact: string, shape: string): { text: string; changes: number }[] {
  let ways = [{ text: '', changes: 0 }]
  for (let at = 0; at < shape.length; at++) {
    const wantsDigit = shape.charAt(at) === '9'
    const character = compact.charAt(at)
    const fits = /\d/.test(character) === wantsDigit
    const meant = (wantsDigit ? MEANT_AS_DIGIT : MEANT_AS_LETTER)[character] ?? []
    const options = fits ? [character] : meant
    ways = ways.flatMap(({ text, changes }) =>
      options.map((option) => ({ text: text + option, changes: changes + (fits ? 0 : 1) })),
    )
  }
  return ways
}

/** Whole postcodes that differ in one confused letter or digit: to ask "did you mean", not to answer for. */
export function similarPostcodes(compact: string): number[] {
  if (compact.length > LONGEST) return []
  return oneChange(compact)
    .map(readPostcodeKey)
    .filter((key) => key !== NOT_A_KEY)
}

/** With one change the beginning of a postcode, such as SWIA. */
function isConfusedBeginning(compact: string): boolean {
  return oneChange(compact).some((changed) => BEGINNING.test(changed))
}

function oneChange(compact: string): string[] {
  return [...compact].flatMap((character, at) =>
    [...(MEANT_AS_DIGIT[character] ?? []), ...(MEANT_AS_LETTER[character] ?? [])].map(
      (meant) => compact.slice(0, at) + meant + compact.slice(at + 1),
    ),
  )
}
