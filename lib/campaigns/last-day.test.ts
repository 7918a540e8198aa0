import { expect, test } from 'vitest'
import { dateOf } from '#lib/platform/london-day.ts'
import { endsSoon, hasEnded, takesLetters } from './last-day.ts'

const lastDay = { state: 'live', closesOn: dateOf('2026-06-30') }

test.each([
  ['2026-06-30T22:59:59Z', false],
  // Midnight in London, in summer.
  ['2026-06-30T23:00:00Z', true],
])('the last day ends with London’s: at %s it is over: %s', (at, over) => {
  expect(hasEnded(lastDay, new Date(at))).toBe(over)
  expect(takesLetters(lastDay, new Date(at))).toBe(!over)
})

test('a campaign without a last day does not end, and a paused one takes nothing', () => {
  const now = new Date('2026-06-30T12:00:00Z')
  expect(hasEnded({ closesOn: null }, now)).toBe(false)
  expect(takesLetters({ ...lastDay, state: 'paused' }, now)).toBe(false)
})

test.each([
  ['2026-06-22T12:00:00Z', null],
  ['2026-06-23T12:00:00Z', lastDay.closesOn],
  ['2026-06-30T12:00:00Z', lastDay.closesOn],
  ['2026-07-01T12:00:00Z', null],
])('staff hear of it from a week before, until it is over: %s', (at, told) => {
  expect(endsSoon(lastDay, new Date(at))).toEqual(told)
})
