const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })
const words = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** The day it is in London: `2026-11-22`. */
export const londonDay = (now: Date): string => london.format(now)

/** A date column as its day: `2026-11-22`; empty for none. */
export const dayOf = (date: Date | null): string => date?.toISOString().slice(0, 10) ?? ''

/** `22 November 2026`. */
export const dayInWords = (day: string): string => words.format(new Date(`${day}T00:00:00Z`))

/** A campaign's window in a sentence's words; both ends are its own days. */
export function windowInWords(opensOn: string, closesOn: string): string {
  if (opensOn && closesOn) return `${dayInWords(opensOn)} to ${dayInWords(closesOn)}`
  if (opensOn) return `From ${dayInWords(opensOn)}`
  if (closesOn) return `Until ${dayInWords(closesOn)}`
  return 'No dates yet'
}
