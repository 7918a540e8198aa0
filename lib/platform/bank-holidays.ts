import { addDays, dateOf } from './london-day.ts'

/**
 * Days that royal proclamation moved or added in England and Wales: what a year lost by it, and what it gained.
 * Source: gov.uk/bank-holidays and the London Gazette.
 */
const oneOff: Record<number, { without: string[]; with: string[] }> = {
  1995: { without: ['1995-05-01'], with: ['1995-05-08'] },
  1999: { without: [], with: ['1999-12-31'] },
  2002: { without: ['2002-05-27'], with: ['2002-06-03', '2002-06-04'] },
  2011: { without: [], with: ['2011-04-29'] },
  2012: { without: ['2012-05-28'], with: ['2012-06-04', '2012-06-05'] },
  2020: { without: ['2020-05-04'], with: ['2020-05-08'] },
  2022: { without: ['2022-05-30'], with: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  2023: { without: [], with: ['2023-05-08'] },
}

const known = new Map<number, ReadonlySet<string>>()

/** The bank holidays of a year in England and Wales, as days. Banking and Financial Dealings Act 1971, from 1978 on. */
export function bankHolidays(year: number): ReadonlySet<string> {
  const there = known.get(year)
  if (there) return there
  const easter = easterSunday(year)
  const special = oneOff[year]
  const usual = [
    substituteNewYear(year),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...christmas(year),
  ].filter((day) => !special?.without.includes(day))
  const days = new Set([...usual, ...(special?.with ?? [])].sort())
  known.set(year, days)
  return days
}

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
export function easterSunday(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const number = h + l - 7 * m + 114
  return dayOf(year, Math.floor(number / 31), (number % 31) + 1)
}

const dayOf = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** 0 is Sunday. */
export const weekday = (day: string) => dateOf(day).getUTCDay()

const firstMonday = (year: number, month: number) => {
  const first = dayOf(year, month, 1)
  return addDays(first, (8 - weekday(first)) % 7)
}

const lastMonday = (year: number, month: number) => {
  const last = dayOf(year, month, 31)
  return addDays(last, -((weekday(last) + 6) % 7))
}

/** A New Year's Day on a weekend is kept on the Monday. */
function substituteNewYear(year: number): string {
  const day = dayOf(year, 1, 1)
  return addDays(day, { 0: 1, 6: 2 }[weekday(day)] ?? 0)
}

/** Christmas and Boxing Day; whichever falls on a weekend moves behind the other. */
function christmas(year: number): string[] {
  const day = (number: number) => dayOf(year, 12, number)
  const moved: Record<number, [number, number]> = { 5: [25, 28], 6: [27, 28], 0: [26, 27] }
  return (moved[weekday(day(25))] ?? [25, 26]).map(day)
}
