const long = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })

/** `2026-11` in words: "November 2026", or "Nov" where it is narrow. */
export const monthWords = (month: string, width: 'wide' | 'narrow' = 'wide'): string =>
  (width === 'wide' ? long : short).format(new Date(`${month}-01T00:00:00Z`))
