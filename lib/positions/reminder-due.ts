import { addDays, londonDay, londonInstant } from '#lib/platform/london-day.ts'

/** Mail does not arrive in the night: the reminder of the day before leaves at this time in London. */
const MORNING = '08:00'

/**
 * Which reminder of a deadline is due: at half time, or on the day before. Only the latest that is due counts, so a
 * deadline of two days is not reminded of twice at once; after the deadline none is.
 */
export function reminderDue(time: { askedAt: Date; until: Date; now: Date }): 'half' | 'eve' | null {
  const { askedAt, until, now } = time
  if (now >= until || now <= askedAt) return null
  const eve = londonInstant(addDays(londonDay(until), -1), MORNING)
  if (eve > askedAt && now >= eve) return 'eve'
  const half = (askedAt.getTime() + until.getTime()) / 2
  return now.getTime() >= half && now < eve ? 'half' : null
}
