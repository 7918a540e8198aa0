import { addDays } from '#lib/platform/london-day.ts'

export type DayCount = { day: string; kind: 'written' | 'confirmed' | 'delivered'; count: number }
export type DayTotals = { day: string; written: number; confirmed: number; delivered: number }

/** A line over fewer days than this says nothing. */
const FEWEST_DAYS = 7

/**
 * Turns what happened on each day into the totals at the end of each, from the day before anything happened (a week
 * ago at the latest) to `today`, days without anything included; the last `keep` of them.
 */
export function addUpDays(counts: readonly DayCount[], today: string, keep: number): DayTotals[] {
  const first = counts.map(({ day }) => day).sort()[0]
  if (!first) return []
  const start = [addDays(first, -1), addDays(today, 1 - FEWEST_DAYS)].sort()[0] ?? first
  const byDay = Map.groupBy(counts, ({ day }) => day)
  const totals: DayTotals[] = []
  const sum = { written: 0, confirmed: 0, delivered: 0 }
  for (let day = start; day <= today; day = addDays(day, 1)) {
    for (const { kind, count } of byDay.get(day) ?? []) sum[kind] += count
    totals.push({ day, ...sum })
  }
  return totals.slice(-keep)
}
