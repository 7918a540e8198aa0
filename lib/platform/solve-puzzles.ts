import { PUZZLE_BITS, PUZZLES, puzzleText } from './puzzle.ts'

/** Solves a challenge, as `proof-of-work.ts` checks it. Takes a second on a slow telephone. */
export function solvePuzzles(challenge: string): string {
  const numbers = Array.from({ length: PUZZLES }, (_, puzzle) => {
    let number = 0
    while (firstWordOf(puzzleText(challenge, puzzle, number)) >>> (32 - PUZZLE_BITS) !== 0) number += 1
    return number.toString(36)
  })
  return numbers.join(',')
}

// The browser's own SHA-256 answers each hash with a promise, which takes longer than the hash; and only over https.
const primes = Array.from({ length: 310 }, (_, at) => at + 2).filter((one) => {
  for (let by = 2; by * by <= one; by += 1) if (one % by === 0) return false
  return true
})
const fraction = (root: number) => ((root % 1) * 2 ** 32) | 0
const START = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const ROUND = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))
const words = new Int32Array(64)

/** The first 32 bits of the SHA-256 (FIPS 180-4) of up to 55 letters of ASCII, as a signed number. */
export function firstWordOf(text: string): number {
  words.fill(0)
  const put = (at: number, byte: number) => {
    words[at >> 2] = wordAt(words, at >> 2) | (byte << (24 - 8 * (at & 3)))
  }
  for (let at = 0; at < text.length; at += 1) put(at, text.charCodeAt(at))
  put(text.length, 0x80)
  words[15] = text.length * 8
  for (let at = 16; at < 64; at += 1) {
    const [old, recent] = [wordAt(words, at - 15), wordAt(words, at - 2)]
    const low = turn(old, 7) ^ turn(old, 18) ^ (old >>> 3)
    const high = turn(recent, 17) ^ turn(recent, 19) ^ (recent >>> 10)
    words[at] = (wordAt(words, at - 16) + low + wordAt(words, at - 7) + high) | 0
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = START
  const first = a
  for (let at = 0; at < 64; at += 1) {
    const choice = (e & f) ^ (~e & g)
    const one =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + wordAt(ROUND, at) + wordAt(words, at)) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  return (first + a) | 0
}

const wordAt = (list: Int32Array, at: number): number => list[at] ?? 0
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))
