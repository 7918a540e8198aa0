import { addDays, dateOf } from '#lib/platform/london-day.ts'
import { longDay } from '#lib/words/dates.ts'

const MONDAY = 1

/** The Monday after a day. */
export function nextMonday(day: string): string {
  const weekday = dateOf(day).getUTCDay()
  return addDays(day, ((MONDAY - weekday + 6) % 7) + 1)
}

/** Days by which people mostly want something done, as a form offers them; next Monday first. */
export function dueDays(today: string): { value: string; label: string }[] {
  const offered: [string, string][] = [
    ['Next Monday', nextMonday(today)],
    ['Tomorrow', addDays(today, 1)],
    ['In 3 weeks', addDays(today, 21)],
    ['In 6 weeks', addDays(today, 42)],
    ['In 3 months', addDays(today, 91)],
  ]
  return offered.map(([name, day]) => ({ value: day, label: `${name}: ${longDay(day)}` }))
}

/** How a day lies to today, in words: `overdue`, `today`, `soon` for within a week, or `later`. */
export function howDue(day: string, today: string): 'overdue' | 'today' | 'soon' | 'later' {
  if (day < today) return 'overdue'
  if (day === today) return 'today'
  return day <= addDays(today, 7) ? 'soon' : 'later'
}
