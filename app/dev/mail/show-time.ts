const format = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Europe/London',
})

/** A moment as people in Britain write it, seconds included. */
export const showTime = (date: Date) => format.format(date)
