const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
})

/** `22 November 2026`, as it is in London. */
export const formatDay = (date: Date): string => day.format(date)
