import { seatCounts } from '#lib/counts/seat-counts.ts'
import { sumOfTold } from '#lib/counts/told-count.ts'
import { heldOn } from '#lib/parliament/held-on.ts'
import type { Database } from '#lib/platform/database.ts'
import { dayOf, londonDate } from '#lib/platform/london-day.ts'
import type { ListedMember } from './member-list.ts'

/** Everybody who held a seat here and holds none now: what was written down about them stays. */
export async function formerMembers(
  db: Database,
  { exact, now }: { exact: boolean; now: Date },
): Promise<ListedMember[]> {
  const [members, counts] = await Promise.all([
    db.member.findMany({
      where: { incumbencies: { some: {}, none: heldOn(londonDate(now)) } },
      include: {
        incumbencies: { orderBy: { startedOn: 'desc' }, take: 1, include: { seat: true } },
        stances: { where: { takenBackAt: null }, select: { stance: true } },
        promises: { select: { state: true } },
      },
    }),
    seatCounts(db, { exact }),
  ])
  const countsOf = Map.groupBy(counts, ({ memberId }) => memberId)
  return members.map((member) => {
    const [last] = member.incumbencies
    const some = countsOf.get(member.id) ?? []
    const sum = (key: 'letters' | 'answers') =>
      exact
        ? some.reduce((total, count) => total + (count[key] ?? 0), 0)
        : some.length === 0
          ? null
          : sumOfTold(some.map((count) => count[key]))
    return {
      key: String(member.id),
      member,
      seat: last?.seat ?? null,
      letters: sum('letters'),
      answers: sum('answers'),
      stances: [...new Set(member.stances.map(({ stance }) => stance))],
      promises: [...new Set(member.promises.map(({ state }) => state))],
      majority: null,
      leftOn: dayOf(last?.endedOn ?? null),
    }
  })
}
