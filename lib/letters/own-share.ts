import { letterWords } from '#lib/words/catalogue/letter.ts'

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
 * The time grows with the length of the texts and no faster.
 */
export function ownShare(text: string, shared: readonly string[]): OwnShare {
  const known = new Set<string>()
  for (const each of shared) for (const line of each.split('\n')) addRuns(known, readOften(line))
  let words = 0
  let ownWords = 0
  for (const each of text.split('\n')) {
    const line = often.get(each) ?? readLine(each)
    words += line.words.length
    if (!known.has(line.whole)) ownWords += countOwn(line, known)
  }
  const percent = words === 0 ? 0 : Math.round((100 * ownWords) / words)
  return { ownWords, words, percent: ownWords > 0 ? Math.max(1, percent) : 0 }
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

function countOwn({ words, runs }: Line, known: ReadonlySet<string>): number {
  let own = 0
  /** Words before this place lie in a run that is shared. */
  let sharedUntil = 0
  for (const at of words.keys()) {
    if (known.has(runs[at] ?? '')) sharedUntil = at + RUN
    if (at >= sharedUntil) own += 1
  }
  return own
}

/** A sign of these scripts is counted as a word: nothing stands between their words. */
const SIGN = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
const WORD = new RegExp(`[${SIGN}]|(?:(?![${SIGN}])[\\p{L}\\p{N}])+`, 'gu')

/** The words of a line, folded: no marks, no case, no apostrophes, no invisible signs. */
const wordsOf = (line: string): string[] =>
  line
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’ʼ]/gu, '')
    .toLowerCase()
    .match(WORD) ?? []

const bands = [
  { from: 61, words: letterWords.shareMost },
  { from: 42, words: letterWords.shareHalf },
  { from: 30, words: letterWords.shareThird },
  { from: 23, words: letterWords.shareQuarter },
  { from: 15, words: letterWords.shareFifth },
  { from: 7, words: letterWords.shareTenth },
  { from: 1, words: letterWords.shareFew },
] as const

/** What a share means for the letter, in a sentence of the catalogue. */
export const shareInWords = (percent: number) =>
  bands.find(({ from }) => percent >= from)?.words ?? letterWords.shareNone
