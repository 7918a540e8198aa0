import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayOf,
  endOfLondonDay,
  londonClock,
  londonDate,
  londonDay,
  londonInstant,
  londonTime,
} from './london-day.ts'

test.each([
  // Midnight, in winter and in summer.
  ['2026-01-01T00:00:00Z', '2026-01-01', '00:00:00'],
  ['2026-06-30T22:59:59.999Z', '2026-06-30', '23:59:59'],
  ['2026-06-30T23:00:00Z', '2026-07-01', '00:00:00'],
  // The clocks go forward at one in the morning, and back at two.
  ['2026-03-29T00:59:59Z', '2026-03-29', '00:59:59'],
  ['2026-03-29T01:00:00Z', '2026-03-29', '02:00:00'],
  ['2026-10-25T00:30:00Z', '2026-10-25', '01:30:00'],
  ['2026-10-25T01:30:00Z', '2026-10-25', '01:30:00'],
  ['2026-10-24T23:00:00Z', '2026-10-25', '00:00:00'],
])('%s is %s at %s in London', (instant, day, time) => {
  const at = new Date(instant)
  expect([londonDay(at), londonTime(at), londonClock(at)]).toEqual([day, time, time.slice(0, 5)])
  expect(londonDate(at).toISOString()).toBe(`${day}T00:00:00.000Z`)
})

test.each([
  ['2026-03-29', '00:30', '2026-03-29T00:30:00.000Z'],
  ['2026-03-29', '07:00', '2026-03-29T06:00:00.000Z'],
  ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25', '07:00', '2026-10-25T07:00:00.000Z'],
  ['2026-10-24', '23:59', '2026-10-24T22:59:00.000Z'],
])('%s at %s in London is %s', (day, time, instant) => {
  expect(londonInstant(day, time).toISOString()).toBe(instant)
})

test.each([
  ['2026-07-01', '2026-07-01T22:59:59.999Z'],
  ['2026-03-29', '2026-03-29T22:59:59.999Z'],
  ['2026-10-25', '2026-10-25T23:59:59.999Z'],
])('%s ends at %s', (day, instant) => {
  expect(endOfLondonDay(day).toISOString()).toBe(instant)
})

describe('days are counted by the calendar', () => {
  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
  ])('%s and %i days is %s', (day, count, then) => expect(addDays(day, count)).toBe(then))

  test('a date column is its day, and none is empty', () => {
    expect([dayOf(new Date('2026-07-01T00:00:00Z')), dayOf(null)]).toEqual(['2026-07-01', ''])
  })
})
