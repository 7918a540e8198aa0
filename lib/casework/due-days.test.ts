import { expect, test } from 'vitest'
import { dueDays, howDue, nextMonday } from './due-days.ts'

test.each([
  ['2026-11-26', '2026-11-30'],
  ['2026-11-29', '2026-11-30'],
  ['2026-11-30', '2026-12-07'],
  ['2026-12-31', '2027-01-04'],
])('the Monday after %s is %s', (day, monday) => {
  expect(nextMonday(day)).toBe(monday)
})

test('days are offered with their names, next Monday first', () => {
  expect(dueDays('2026-11-26')[0]).toEqual({
    value: '2026-11-30',
    label: 'Next Monday: Monday 30 November 2026',
  })
  expect(dueDays('2026-11-26').map(({ value }) => value)).toContain('2026-12-17')
})

test('what was due yesterday is overdue, and what is due today is not', () => {
  const today = '2026-11-26'
  expect(['2026-11-25', today, '2026-12-03', '2026-12-04'].map((day) => howDue(day, today))).toEqual([
    'overdue',
    'today',
    'soon',
    'later',
  ])
})
