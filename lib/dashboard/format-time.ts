const zone = { timeZone: 'Europe/London' } as const
const instant = new Intl.DateTimeFormat('en-GB', {
  ...zone,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
const clock = new Intl.DateTimeFormat('en-GB', {
  ...zone,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})
const shortDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' })
const number = new Intl.NumberFormat('en-GB')

/** An ISO instant by the clocks of London: `Sun, 22 Nov, 14:05`. */
export const formatInstant = (iso: string) => instant.format(new Date(iso))

/** The time of day alone: `14:05:09`. */
export const formatClock = (iso: string) => clock.format(new Date(iso))

/** A day such as `2026-11-22`: `22 Nov`. */
export const formatDay = (day: string) => shortDay.format(new Date(`${day}T00:00:00Z`))

/** A count, or words for one that is hidden. */
export const formatCount = (count: number | null) => (count === null ? 'fewer than 5' : number.format(count))

/** `1 letter`, `2,000 letters`. */
export const countOf = (count: number, one: string, many = `${one}s`) =>
  `${number.format(count)} ${count === 1 ? one : many}`
