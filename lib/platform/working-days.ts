import { bankHolidays, weekday } from './bank-holidays.ts'
import { addDays, endOfLondonDay, londonDay } from './london-day.ts'

/** Whether a day is a working day in England and Wales: Monday to Friday, and no bank holiday. */
export function isWorkingDay(day: string): boolean {
  const number = weekday(day)
  return number >= 1 && number <= 5 && !bankHolidays(Number(day.slice(0, 4))).has(day)
}

/** The working day that is `count` working days after a day; the day itself is not counted. */
export function addWorkingDays(day: string, count: number): string {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached)) left--
  }
  return reached
}

/** The end, in London, of the day that is `count` working days after an instant's day. */
export const workingDaysLater = (instant: Date, count: number): Date =>
  endOfLondonDay(addWorkingDays(londonDay(instant), count))
