import { expect, test } from 'vitest'
import { secretBytes } from './secret-bytes.ts'

test('gives as many bytes as asked for, and never the same', () => {
  const seen = new Set<string>()
  for (let count = 0; count < 20_000; count += 1) {
    const bytes = secretBytes(16)
    expect(bytes).toHaveLength(16)
    seen.add(bytes.toString('hex'))
  }
  expect(seen.size).toBe(20_000)
})

test('every value comes about as often', () => {
  const counts = new Array<number>(256).fill(0)
  for (const byte of secretBytes(256_000)) counts[byte] = (counts[byte] ?? 0) + 1
  for (let at = 0; at < 8_000; at += 1)
    for (const byte of secretBytes(32)) counts[byte] = (counts[byte] ?? 0) + 1
  // 2,000 of each are expected; ten standard deviations are 450.
  expect(Math.min(...counts)).toBeGreaterThan(1_550)
  expect(Math.max(...counts)).toBeLessThan(2_450)
})

test('what was given is not changed by what is given later', () => {
  const first = secretBytes(32)
  const copy = Buffer.from(first)
  for (let count = 0; count < 1_000; count += 1) secretBytes(32)
  expect(first.equals(copy)).toBe(true)
})
