import { createHash } from 'node:crypto'
import { PUZZLE_BITS, PUZZLES, puzzleText } from './puzzle.ts'

const NUMBERS = /^[0-9a-z]{1,8}(?:,[0-9a-z]{1,8}){0,31}$/

/** Whether an answer solves every puzzle of a challenge: its numbers in base 36, with commas between them. */
export function proves(challenge: string, answer: string): boolean {
  if (answer.length > 400 || !NUMBERS.test(answer)) return false
  const numbers = answer.split(',').map((each) => Number.parseInt(each, 36))
  return numbers.length === PUZZLES && numbers.every((number, puzzle) => solves(challenge, puzzle, number))
}

function solves(challenge: string, puzzle: number, number: number): boolean {
  const hash = createHash('sha256')
    .update(puzzleText(challenge, puzzle, number))
    .digest()
  return hash.readUInt32BE(0) >>> (32 - PUZZLE_BITS) === 0
}
