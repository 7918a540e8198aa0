import { dayOf, londonDay } from '#lib/platform/london-day.ts'

/**
 * The day of the next month with the same number, or that month's last day: until when a request about somebody's data is to be
 * answered (UK GDPR, Article 12(3), and the ICO's reading of "one month").
 */
export function monthAfter(came: Date): string {
  const [year = 0, month = 0, day = 0] = londonDay(came).split('-').map(Number)
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return dayOf(new Date(Date.UTC(year, month, Math.min(day, last))))
}
