import { normalForm } from '#lib/platform/normal-form.ts'

/** How much of a letter is its supporter's own, in words. */
export type OwnShare = {
  ownWords: number
  words: number
  /** In whole per cent; 0 only for none. */
  percent: number
}

/** Fewer words than this in a row are anybody's: "people with arthritis", "thank you for". */
const RUN = 4

/**
 * How much of a letter stands in none of the texts that it shares with others. A word is shared when it lies in a run of
 * at least four words of one line that also stands in a line of a shared text, or when its whole line does; every other
 * word is the supporter's own. Case, accents, punctuation and apostrophes do not count, nor does the order of the lines.
 *
 * Beginnings are lent: "On a bad day I cannot …" is its supporter's once a word of their own follows it, and nothing
 * before that. What of a beginning stands behind its last gap is shared. The time grows with the length of the texts and
 * no faster.
 */
export function ownShare(
  text: string,
  shared: readonly string[],
  beginnings: readonly string[] = [],
): OwnShare {
  const known = new Set<string>()
  const lent = new Set<string>()
  for (const each of shared) for (const line of each.split('\n')) addRuns(known, readOften(line))
  for (const each of beginnings) for (const line of each.split('\n')) addBeginning(line, { known, lent })
  let words = 0
  let ownWords = 0
  for (const each of text.split('\n')) {
    const line = often.get(each) ?? readLine(each)
    words += line.words.length
    if (!known.has(line.whole)) ownWords += countOwn(line, { known, lent })
  }
  const percent = words === 0 ? 0 : Math.round((100 * ownWords) / words)
  return { ownWords, words, percent: ownWords > 0 ? Math.max(1, percent) : 0 }
}

type Known = { known: Set<string>; lent: Set<string> }
/** Where a beginning leaves room for one's own words. */
const GAP = /…|\.{3}/

function addBeginning(line: string, { known, lent }: Known): void {
  const pieces = line.split(GAP)
  const ending = pieces.length > 1 ? pieces.pop() : undefined
  addRuns(lent, readOften(line))
  for (const piece of pieces) addRuns(lent, readOften(piece))
  if (ending?.trim()) addRuns(known, readOften(ending))
}

type Line = { words: string[]; whole: string; runs: string[] }

const MOST_KEPT = 1_000
const often = new Map<string, Line>()

/** Lines of shared texts stand in every letter of a campaign: they are read once. */
function readOften(text: string): Line {
  const there = often.get(text)
  if (there) return there
  if (often.size >= MOST_KEPT) often.clear()
  const line = readLine(text)
  often.set(text, line)
  return line
}

function readLine(text: string): Line {
  const words = wordsOf(text)
  const runs = words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '))
  return { words, whole: `\n${words.join(' ')}`, runs }
}

function addRuns(known: Set<string>, { whole, runs }: Line): void {
  known.add(whole)
  for (const run of runs) known.add(run)
}

function countOwn({ words, whole, runs }: Line, { known, lent }: Known): number {
  const shared = covered(words.length, runs, known)
  const begun = lent.has(whole) ? words.map(() => true) : covered(words.length, runs, lent)
  let own = 0
  /** The word behind is its supporter's own, or a beginning that such a word follows. */
  let finished = false
  for (let at = words.length - 1; at >= 0; at -= 1) {
    finished = !shared[at] && (finished || !begun[at])
    if (finished) own += 1
  }
  return own
}

/** Which words of a line lie in a run that is known. */
function covered(count: number, runs: readonly string[], known: ReadonlySet<string>): boolean[] {
  let until = 0
  return Array.from({ length: count }, (_, at) => {
    if (known.has(runs[at] ?? '')) until = at + RUN
    return at < until
  })
}

/** A sign of these scripts is counted as a word: nothing stands between their words. */
const SIGN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu
const WORD = /[\p{L}\p{N}]+/gu

/** The words of a line, folded: no marks, no case, no apostrophes, no invisible signs. */
const wordsOf = (line: string): string[] =>
  normalForm(line, 'NFKD')
    .replace(/[\p{M}\p{Cf}'’ʼ]/gu, '')
    .toLowerCase()
    .replace(SIGN, ' $& ')
    .match(WORD) ?? []
