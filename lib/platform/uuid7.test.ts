import { expect, test } from 'vitest'
import { uuid7 } from './uuid7.ts'

test('an id has its version and variant, tells its time, and sorts by it', () => {
  const at = new Date('2026-11-22T18:00:00.123Z')
  const id = uuid7(at)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at.getTime())
  expect(uuid7(new Date(at.getTime() + 1)) > id).toBe(true)
})

test('no two are the same', () => {
  const at = new Date()
  expect(new Set(Array.from({ length: 10_000 }, () => uuid7(at))).size).toBe(10_000)
})
