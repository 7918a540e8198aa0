const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const longDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** The day of an instant by the calendar of London: `2026-11-22`. */
export const londonDay = (instant: Date): string => parts.format(instant)

/** The time of day in London: `07:00`. */
export const londonClock = (instant: Date): string => clock.format(instant)

/** `Sunday 22 November 2026`, in London. */
export const longLondonDay = (instant: Date): string => longDay.format(instant).replace(',', '')

/** `22 November 2026 at 14:05`, in London. */
export const longLondonTime = (instant: Date): string =>
  `${longDay.format(instant).replace(',', '').split(' ').slice(1).join(' ')} at ${londonClock(instant)}`

/** The day a number of days later (or earlier): `addDays('2026-12-31', 1)` is `2027-01-01`. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** The instant at which the clocks of London show this time on this day. */
export function londonInstant(day: string, time: string): Date {
  const asUtc = new Date(`${day}T${time}Z`)
  const summer = new Date(asUtc.getTime() - 3_600_000)
  const inSummer = londonDay(summer) === day && londonClock(summer) === time.slice(0, 5)
  return inSummer ? summer : asUtc
}

/** The last instant of a day in London. */
export const endOfLondonDay = (day: string): Date => londonInstant(day, '23:59:59.999')
