import type { KeptCount } from '#lib/counts/kept-count.ts'
import { sumOfTold, toldCount } from '#lib/counts/told-count.ts'
import type { DayTotals } from './add-up-days.ts'
import type { Dashboard, Day } from './schema.ts'

/**
 * How the dashboard tells counts of supporters. The rule is `toldCount`; what is added here is that whatever spans several
 * campaigns is told for each of them and added up then, so that one campaign cannot be had by subtracting the others.
 */
export function toldOf(
  counts: readonly KeptCount[],
  exact: boolean,
  count: (ofOne: readonly KeptCount[]) => number,
): number | null {
  if (exact) return count(counts)
  const told = byCampaign(counts).map((ofOne) => toldCount(count(ofOne), exact))
  return told.length === 0 ? null : sumOfTold(told)
}

/** The totals of each day, told in the same way. */
export function toldDays(
  counts: readonly KeptCount[],
  exact: boolean,
  days: (ofSome: readonly KeptCount[]) => DayTotals[],
): Day[] {
  const whole = days(counts)
  if (exact) return whole
  const parts = byCampaign(counts).map((ofOne) => new Map(days(ofOne).map((day) => [day.day, day])))
  const told = (day: string, key: 'written' | 'confirmed' | 'delivered') =>
    sumOfTold(parts.map((ofOne) => toldCount(ofOne.get(day)?.[key] ?? 0, exact)))
  return whole.map(({ day }) => ({
    day,
    written: told(day, 'written'),
    confirmed: told(day, 'confirmed'),
    delivered: told(day, 'delivered'),
  }))
}

/** What leaves, for who may not see small counts: how many, told as all counts are, and no time to tell them by. */
export const toldLanes = (lanes: Dashboard['lanes'], exact: boolean): Dashboard['lanes'] =>
  exact
    ? lanes
    : lanes.map((lane) => ({
        ...lane,
        left: toldCount(lane.left ?? 0, exact),
        waiting: toldCount(lane.waiting ?? 0, exact),
        doneAt: null,
      }))

/** The same of how mail is. */
export const toldHealth = (health: Dashboard['health'], exact: boolean): Dashboard['health'] =>
  exact
    ? health
    : {
        ...health,
        deferred: toldCount(health.deferred ?? 0, exact),
        troubled: toldCount(health.troubled ?? 0, exact),
        keptBack: toldCount(health.keptBack ?? 0, exact),
        waiting: toldCount(health.waiting ?? 0, exact),
        minutesLeft: null,
      }

const byCampaign = (counts: readonly KeptCount[]) => [
  ...Map.groupBy(counts, ({ campaignId }) => campaignId).values(),
]
