import fc from 'fast-check'

/** One order for everybody: what fails here fails on the next machine too. Its failure names it, and the way to the case. */
const SEED = 2026
const RUNS = 300

/** A rule that holds for whatever it is given; what breaks it is made as small as it gets before it is shown. */
export function always<Given extends [unknown, ...unknown[]]>(
  ...[arbitraries, rule]: [
    arbitraries: { [At in keyof Given]: fc.Arbitrary<Given[At]> },
    rule: (...given: Given) => void,
  ]
): void {
  fc.assert(fc.property(...arbitraries, rule), { seed: SEED, numRuns: RUNS })
}

/** What people paste: scripts of every kind, marks, emoji, invisible signs, odd spaces, half characters. */
export const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...' \n\r\t\u00A0\u00AD\u200B\u200D\u2028\u202E\u3000\u0301\uFE0F\uD83D\0aAbé’-.1'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
})

/** Lines of few words, so that two of them often share some. */
const fewWords = fc
  .array(fc.constantFrom('we', 'ask', 'for', 'three', 'weeks', 'and', 'not', 'one', 'more'), {
    maxLength: 12,
  })
  .map((words) => words.join(' '))
export const fewLines = fc.array(fewWords, { maxLength: 6 }).map((lines) => lines.join('\n'))
