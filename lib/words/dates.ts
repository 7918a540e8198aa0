import { londonClock, londonTime } from '#lib/platform/london-day.ts'
import { forEachLanguage, type Language } from './language.ts'

/** An instant, the same as ISO text, a date column, or a day such as `2026-11-22`; told by the clocks of London. */
type When = Date | string

// Making a writer takes longer than a hundred uses of it.
const writer = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'Europe/London', ...options })
const day = forEachLanguage((locale) => writer(locale, { day: 'numeric', month: 'long', year: 'numeric' }))
const weekday = forEachLanguage((locale) => writer(locale, { weekday: 'long' }))
const short = writer('en-GB', { day: 'numeric', month: 'short' })
const shortWeekday = writer('en-GB', { weekday: 'short' })

/** A day in words: "22 November 2026", "22 Tachwedd 2026". */
export const dayIn = (language: Language, when: When): string => day[language].format(new Date(when))

/** A day with its weekday, as it stands within a sentence: "Sunday 22 November 2026", "dydd Sul 22 Tachwedd 2026". */
export function longDayIn(language: Language, when: When): string {
  const name = weekday[language].format(new Date(when))
  const within = language === 'cy' ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name
  return `${within} ${dayIn(language, when)}`
}

/** "Sunday 22 November 2026". */
export const longDay = (when: When): string => longDayIn('en', when)

/** "22 Nov". */
export const shortDay = (when: When): string => short.format(new Date(when))

/** "22 November 2026 at 14:05". */
export const dayAndTime = (when: When): string => `${dayIn('en', when)} at ${londonClock(new Date(when))}`

/** "22 November 2026 at 14:05:09". */
export const dayAndSecond = (when: When): string => `${dayIn('en', when)} at ${londonTime(new Date(when))}`

/** "Sun 22 Nov, 14:05". Put together here: engines differ in their commas. */
export function formatInstant(when: When): string {
  const at = new Date(when)
  return `${shortWeekday.format(at)} ${short.format(at)}, ${londonClock(at)}`
}
