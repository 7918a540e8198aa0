import { describe, expect, it, test } from 'vitest'
import { bankHolidays, easterSunday } from './bank-holidays.ts'
import { addWorkingDays, isWorkingDay, workingDaysLater } from './working-days.ts'

/** As published on gov.uk for England and Wales. */
const published: Record<number, string> = {
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
}

test.each(Object.entries(published))('the bank holidays of %s are those published', (year, days) => {
  expect([...bankHolidays(Number(year))]).toEqual(days.split(' ').map((day) => `${year}-${day}`))
})

test.each([
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2038, '2038-04-25'],
])('Easter %i', (year, day) => expect(easterSunday(year)).toBe(day))

describe('working days', () => {
  it('leave out weekends and bank holidays', () => {
    expect(isWorkingDay('2026-11-23')).toBe(true)
    expect(isWorkingDay('2026-11-22')).toBe(false)
    expect(isWorkingDay('2026-12-28')).toBe(false)
  })

  it.each([
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-11-21', 5, '2026-11-27'],
    // Over Christmas 2026: the 25th and the 28th are holidays.
    ['2026-12-23', 5, '2027-01-04'],
    ['2022-09-16', 1, '2022-09-20'],
    ['2024-03-28', 5, '2024-04-08'],
  ])('%s and %i working days is %s', (from, count, to) => expect(addWorkingDays(from, count)).toBe(to))

  it('end with the day in London, in summer and in winter', () => {
    expect(workingDaysLater(new Date('2026-07-01T22:30:00Z'), 5).toISOString()).toBe(
      '2026-07-08T22:59:59.999Z',
    )
    // Half past eleven at night in UTC is the next day in London.
    expect(workingDaysLater(new Date('2026-07-01T23:30:00Z'), 5).toISOString()).toBe(
      '2026-07-09T22:59:59.999Z',
    )
    expect(workingDaysLater(new Date('2026-12-01T12:00:00Z'), 5).toISOString()).toBe(
      '2026-12-08T23:59:59.999Z',
    )
  })
})
