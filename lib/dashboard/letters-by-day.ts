import type { KeptCount } from '#lib/counts/kept-count.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { addUpDays, type DayTotals } from './add-up-days.ts'

const DAYS_SHOWN = 28

const kinds = {
  letters_written: 'written',
  letters_confirmed: 'confirmed',
  letters_sent: 'delivered',
} as const
const isOfDays = (what: string): what is keyof typeof kinds => what in kinds

/** The totals written, confirmed and delivered at the end of each of the last 28 days, by the clocks of London. */
export function lettersByDay(counts: readonly KeptCount[], now: Date): DayTotals[] {
  const ofDays = counts.flatMap(({ what, day, n }) =>
    isOfDays(what) && day ? [{ day, kind: kinds[what], count: n }] : [],
  )
  return addUpDays(ofDays, londonDay(now), DAYS_SHOWN)
}
