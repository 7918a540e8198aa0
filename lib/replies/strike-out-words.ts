import { folded } from '#lib/platform/folded.ts'

/** A word of a text as it is compared, and where it stands. */
export type TextWord = {
  from: number
  to: number
  /** Without case, accents, apostrophes and the "'s" of whose. */
  key: string
  /** It begins with a capital, or is one. */
  capital: boolean
  /** It is the first of a sentence or a line. */
  opens: boolean
  /** How its line begins: it is the line's first word. */
  first: boolean
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu
const WHOSE = /['’]s$/iu
const CAPITAL = /^\p{Lu}/u
const SENTENCE_ENDS = /[.!?:\n]/

/** The words of a text, in one pass. */
export function wordsOf(text: string): TextWord[] {
  let end = 0
  return [...text.matchAll(WORD)].map(({ 0: found, index }, at) => {
    const before = text.slice(end, index)
    end = index + found.length
    const bare = found.replace(WHOSE, '')
    return {
      from: index,
      to: index + bare.length,
      key: keyOf(bare),
      capital: CAPITAL.test(bare),
      opens: at === 0 || SENTENCE_ENDS.test(before),
      first: at === 0 || before.includes('\n'),
    }
  })
}

/** A word as it is compared. */
export const keyOf = (word: string): string => folded(word.replace(/['’]/g, ''))

/** What is written short in addresses, and how. */
const SHORT: Readonly<Record<string, string>> = {
  street: 'st',
  saint: 'st',
  road: 'rd',
  avenue: 'ave',
  lane: 'ln',
  drive: 'dr',
  close: 'cl',
  crescent: 'cres',
  gardens: 'gdns',
  court: 'ct',
  terrace: 'ter',
  place: 'pl',
  square: 'sq',
}
/** A word of an address as it is compared, whether it is written out or short. */
export const inShort = (key: string): string => SHORT[key] ?? key

/** Whether so little stands between two words that they are one name or one address. */
export function joined(text: string, left: TextWord | undefined, right: TextWord | undefined): boolean {
  if (!left || !right) return false
  const between = text.slice(left.to, right.from)
  return between.length <= 3 && /^[ \u00a0\t.,'’‑-]*$/.test(between)
}

/** The consonants that Welsh changes at a word's beginning, and into what. */
const MUTATIONS: readonly [RegExp, readonly string[]][] = [
  [/^ll/, ['l']],
  [/^rh/, ['r']],
  [/^p(?!h)/, ['b', 'mh', 'ph']],
  [/^t(?!h)/, ['d', 'nh', 'th']],
  [/^c(?!h)/, ['g', 'ngh', 'ch']],
  [/^b/, ['f', 'm']],
  [/^d(?!d)/, ['dd', 'n']],
  [/^g/, ['', 'ng']],
  [/^m/, ['f']],
]
const WELSH = new Set(
  'yn yr ar ei eich gan wedi mae am fod ac hynny hwn hyn chi ni fy bod gyda diolch'.split(' '),
)
const WELSH_ENOUGH = 4

/** Whether a text is in Welsh, at least in part: there names begin with other letters than they do by themselves. */
export const holdsWelsh = (words: readonly TextWord[]): boolean =>
  words.filter(({ key }) => WELSH.has(key)).length >= WELSH_ENOUGH

/** A name as Welsh may begin it: Mair, Fair; Caerdydd, Gaerdydd, Nghaerdydd, Chaerdydd. */
export function mutated(key: string): string[] {
  const [, into = []] = MUTATIONS.find(([begins]) => begins.test(key)) ?? []
  const [begins] = MUTATIONS.find(([each]) => each.test(key)) ?? []
  return begins ? into.map((other) => key.replace(begins, other)).filter((other) => other.length > 2) : []
}
