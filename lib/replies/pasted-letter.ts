import type { Zoned } from './quote-zones.ts'

/** Of the letter's lines so many words are a quotation: at an end of an answer, and in its middle, where a sentence may be taken up. */
const AT_AN_END = { words: 10, lines: 1 }
const IN_THE_MIDDLE = { words: 20, lines: 3 }
/** So much of the letter stands in the answer: all of it is a quotation, wherever answers were put between its lines. */
const PASTED = { words: 25, share: 0.4 }

/** Of a shorter one with words of its own behind it, the sender took up what the letter says. */
const LONG_PARAGRAPH = 30

/** No line of an address has more words. */
const LETTERHEAD = 5

/** Where a mail program wraps a quoted line, its end loses the mark. */
const WRAPPED_FROM = 55

/** Finds lines of the letter that stand among somebody's own, and says that they are quoted. */
export function findPastedLetter(lines: Zoned[], letterWords: number): void {
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'own' && !line.empty && isWrappedEnd(lines, at)) line.kind = 'quoted'
  }
  const pasted = lines.filter(isPasted).reduce((sum, { match }) => sum + (match?.found ?? 0), 0)
  const whole = letterWords > 0 && pasted >= Math.max(PASTED.words, letterWords * PASTED.share)
  for (let at = 0; at < lines.length; ) {
    const first = lines[at]
    if (!first || !isPasted(first)) {
      at++
      continue
    }
    let end = at + 1
    while (lines[end]?.kind === first.kind && (isPasted(lines[end]) || isGap(lines, end))) end++
    const run = lines.slice(at, end).filter(({ empty }) => !empty)
    const words = run.reduce((sum, { match }) => sum + (match?.words ?? 0), 0)
    const least = isAtAnEnd(lines, { at, end }) ? AT_AN_END : IN_THE_MIDDLE
    const enough = whole || (words >= least.words && run.length >= least.lines)
    if (enough && !isLetterhead(lines, { at, run })) for (const line of run) line.kind = 'quoted'
    at = end
  }
}

/** An office that writes as on paper puts its reader's name and address above its answer: short lines, and no sentence. */
const isLetterhead = (lines: readonly Zoned[], { at, run }: { at: number; run: readonly Zoned[] }) =>
  lines.slice(0, at).every(({ empty }) => empty) &&
  run.every(({ bare, match }) => (match?.words ?? 0) <= LETTERHEAD && !/[.?!:] ?$/.test(bare.slice(-3)))

const isPasted = (line: Zoned | undefined) => {
  if (!line?.match || line.empty || (line.kind !== 'own' && line.kind !== 'forward')) return false
  const { words, found, ofLetter, own } = line.match
  if (own !== null && words < LONG_PARAGRAPH) return false
  return ofLetter && words - found <= Math.max(1, words / 20)
}

/** An empty line between two lines of the letter. */
const isGap = (lines: readonly Zoned[], at: number) => lines[at]?.empty === true && isPasted(lines[at + 1])

function isAtAnEnd(lines: readonly Zoned[], { at, end }: { at: number; end: number }): boolean {
  const own = (line: Zoned | undefined) => line !== undefined && line.kind === lines[at]?.kind
  const before = lines[at - 1]?.empty ? lines[at - 2] : lines[at - 1]
  const after = lines[end]?.empty ? lines[end + 1] : lines[end]
  return !own(before) || !own(after)
}

function isWrappedEnd(lines: readonly Zoned[], at: number): boolean {
  const [before, line, after] = [lines[at - 1], lines[at], lines[at + 1]]
  if (!before || !line || before.kind !== 'quoted' || before.empty || line.depth > 0) return false
  if (line.match?.ofLetter) return true
  if (before.depth === 0) return false
  // bounded: of twenty characters
  const goesOn = /^\p{Ll}/u.test(line.bare) && !/[.!?:;]\W*$/.test(before.bare.slice(-20))
  return (
    goesOn &&
    before.text.length >= WRAPPED_FROM &&
    line.text.length < before.text.length &&
    (after?.depth ?? 0) > 0
  )
}
