import { addDays, londonDay } from './london-day.ts'
import { newSecret, type Secrets } from './secrets.ts'

/** How long what was given out with a secret is taken after it was replaced. */
const GOOD_FOR_DAYS = 365

/**
 * A new secret in place of the one there is. What the old one gave out is taken for a year more, or, `atOnce`, no longer than
 * today's midnight was ago. It stays among the earlier ones for good: what is stored under it must go on matching.
 */
export function rotated(
  { secret, earlier }: Secrets,
  { now, atOnce }: { now: Date; atOnce: boolean },
): Secrets {
  const yesterday = addDays(londonDay(now), -1)
  const ended = atOnce ? earlier.map((one) => ({ ...one, lastDay: first(one.lastDay, yesterday) })) : earlier
  const lastDay = atOnce ? yesterday : addDays(londonDay(now), GOOD_FOR_DAYS)
  return { secret: newSecret(), earlier: [{ secret, lastDay }, ...ended] }
}

const first = (a: string, b: string) => (a < b ? a : b)
