import { createHash, randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { proves } from './proof-of-work.ts'
import { firstWordOf, solvePuzzles } from './solve-puzzles.ts'

it('hashes as everybody does', () => {
  for (let length = 0; length <= 55; length += 1) {
    const text = randomBytes(55).toString('base64url').slice(0, length)
    const expected = createHash('sha256').update(text).digest().readInt32BE(0)
    expect(firstWordOf(text)).toBe(expected)
  }
})

it('solves a challenge, and no other', () => {
  const challenge = randomBytes(16).toString('base64url')
  const answer = solvePuzzles(challenge)
  expect(proves(challenge, answer)).toBe(true)
  expect(proves(`${challenge.slice(1)}A`, answer)).toBe(false)
  expect(proves(challenge, answer.replace(/,.*/, ''))).toBe(false)
  for (const nothing of ['', '0', ','.repeat(15), 'x'.repeat(100_000)]) {
    expect(proves(challenge, nothing)).toBe(false)
  }
})
