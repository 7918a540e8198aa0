import { DAY_MS, dateOf, londonDay } from '#lib/platform/london-day.ts'

/** What is still open is told of again after so many days. */
const AGAIN_DAYS = 7

/**
 * Whether something that is due has to be told of today: on its day, once when it is overdue, and then once a week. All that is
 * due stands in each mail; this only says whether there is a mail.
 */
export function mustRemind(
  { dueOn, remindedAt }: { dueOn: string; remindedAt: Date | null },
  today: string,
): boolean {
  if (dueOn > today) return false
  if (remindedAt === null) return true
  const reminded = londonDay(remindedAt)
  if (reminded >= today) return false
  if (reminded < dueOn) return true
  // Told on the day itself, it is told once more when it was not done by then.
  if (reminded === dueOn) return true
  return daysBetween(reminded, today) >= AGAIN_DAYS
}

const daysBetween = (from: string, to: string): number =>
  Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / DAY_MS)
