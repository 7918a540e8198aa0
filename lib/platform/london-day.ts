/** Reads as `2026-11-22 14:05:09`. */
const london = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** Twenty-four hours; a day in London may have one hour more or less. */
export const DAY_MS = 86_400_000

const HOUR_MS = 3_600_000
/** Days begin on the hour in London, in summer too: what was said for an hour (UTC) is right for all of it. */
let lastSaid = { hour: Number.NaN, day: '' }

/** The day of an instant by the calendar of London: `2026-11-22`. */
export function londonDay(instant: Date): string {
  const hour = Math.floor(instant.getTime() / HOUR_MS)
  if (lastSaid.hour !== hour) lastSaid = { hour, day: london.format(instant).slice(0, 10) }
  return lastSaid.day
}

/** The time of day in London, to the second: `07:00:00`. */
export const londonTime = (instant: Date): string => london.format(instant).slice(11)

/** The time of day in London: `07:00`. */
export const londonClock = (instant: Date): string => londonTime(instant).slice(0, 5)

/** A day as a date column of the database holds it: its midnight in UTC. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** A date column as its day: `2026-11-22`; empty for none. */
export const dayOf = (date: Date | null): string => date?.toISOString().slice(0, 10) ?? ''

/** The day of an instant in London, to be compared with a date column. */
export const londonDate = (instant: Date): Date => dateOf(londonDay(instant))

/** The day a number of days later (or earlier): `addDays('2026-12-31', 1)` is `2027-01-01`. */
export const addDays = (day: string, count: number): string =>
  dayOf(new Date(dateOf(day).getTime() + count * DAY_MS))

/** The instant at which the clocks of London show this time on this day; of the two in autumn, the first. */
export function londonInstant(day: string, time: string): Date {
  const asUtc = new Date(`${day}T${time}Z`)
  const summer = new Date(asUtc.getTime() - HOUR_MS)
  const inSummer = londonDay(summer) === day && londonClock(summer) === time.slice(0, 5)
  return inSummer ? summer : asUtc
}

/** The last instant of a day in London. */
export const endOfLondonDay = (day: string): Date => londonInstant(day, '23:59:59.999')
