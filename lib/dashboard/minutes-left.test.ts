import { expect, test } from 'vitest'
import { minutesLeft } from './minutes-left.ts'

const now = new Date('2026-06-01T12:00:00Z')
const since = new Date('2026-06-01T11:55:00Z')

test('the pace so far tells how long the rest takes', () => {
  expect(minutesLeft({ waiting: 100, left: 50, since, now })).toBe(10)
  expect(minutesLeft({ waiting: 1, left: 50, since, now })).toBe(1)
})

test('nothing waiting takes no time, and no pace gives no estimate', () => {
  expect(minutesLeft({ waiting: 0, left: 0, since: null, now })).toBe(0)
  expect(minutesLeft({ waiting: 8, left: 0, since: null, now })).toBeNull()
})
