import { expect, test } from 'vitest'
import { dayAndSecond, dayAndTime, dayIn, formatInstant, longDay, longDayIn, shortDay } from './dates.ts'

// A quarter past midnight in London, still the day before in UTC.
const NIGHT = new Date('2026-06-30T23:15:09Z')

test('an instant is told by the clocks of London', () => {
  expect(dayIn('en', NIGHT)).toBe('1 July 2026')
  expect(dayIn('cy', NIGHT)).toBe('1 Gorffennaf 2026')
  expect(longDay(NIGHT)).toBe('Wednesday 1 July 2026')
  expect(longDayIn('cy', NIGHT)).toBe('dydd Mercher 1 Gorffennaf 2026')
  expect(shortDay(NIGHT)).toBe('1 Jul')
  expect(dayAndTime(NIGHT)).toBe('1 July 2026 at 00:15')
  expect(dayAndSecond(NIGHT)).toBe('1 July 2026 at 00:15:09')
  expect(formatInstant(NIGHT.toISOString())).toBe('Wed 1 Jul, 00:15')
})

test.each(['2026-01-31', '2026-03-29', '2026-06-30', '2026-10-25'])('the day %s stays itself', (day) => {
  const number = Number(day.slice(8))
  expect(dayIn('en', day)).toMatch(new RegExp(`^${number} `))
  expect(dayIn('en', new Date(`${day}T00:00:00Z`))).toBe(dayIn('en', day))
})
