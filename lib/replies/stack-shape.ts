import { type TextWord, wordsOf } from './strike-out-words.ts'

/** An answer of fewer words says too little to be known again by. */
const FEWEST_WORDS = 8
/** What is longer is compared by its beginning. */
const MOST_WORDS = 3_000
/** An answer is given one number for each band; two that share 80 in 100 of their words share at least one but for 1 time in 50. */
const BANDS = 20
const ROWS = 3

/** The words of an answer that say something, and where they stand in it. */
export type Wording = { keys: string[]; words: TextWord[] }

/**
 * The words by which answers are compared: without what differs between copies of one text. Names are told by their capitals
 * within a sentence; lines of names alone are left out as well, and numbers unless they are wanted.
 */
export function wordingOf(text: string, { numbers = false } = {}): Wording {
  const words: TextWord[] = []
  let line: TextWord[] = []
  const endLine = () => {
    if (line.some(({ capital }) => !capital))
      words.push(...line.filter((word) => says(word) && (numbers || !/\d/.test(word.key))))
    line = []
  }
  for (const word of wordsOf(text)) {
    if (word.first) endLine()
    line.push(word)
  }
  endLine()
  const kept = words.slice(0, MOST_WORDS)
  return { keys: kept.map(({ key }) => key), words: kept }
}

const says = ({ key, capital, opens }: TextWord) => (!capital || opens) && key !== ''

/** Numbers made of pairs of words (min-hashes, in bands): texts that are nearly the same share one of them, and others seldom. */
export function shapeOf(text: string): number[] | null {
  const { keys } = wordingOf(text)
  if (keys.length < FEWEST_WORDS) return null
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff)
  for (let at = 0; at + 1 < keys.length; at++) {
    const pair = hashOf(`${keys[at]} ${keys[at + 1]}`)
    for (let row = 0; row < least.length; row++) {
      const mixed = mix(pair ^ Math.imul(row + 1, 0x9e3779b1))
      if (mixed < (least[row] ?? 0)) least[row] = mixed
    }
  }
  return Array.from({ length: BANDS }, (_, band) =>
    [...least.subarray(band * ROWS, (band + 1) * ROWS)].reduce((sum, each) => mix(sum ^ each) | 0, band + 1),
  )
}

/** FNV-1a: short, and the same on every machine. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

function mix(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
