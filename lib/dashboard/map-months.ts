import { seatCountsByMonth } from '#lib/counts/seat-counts.ts'
import type { Database } from '#lib/platform/database.ts'
import type { StanceKind } from '#lib/platform/generated/prisma/enums.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import type { Colouring } from './map-by.ts'
import { classOf, type MapClass } from './map-classes.ts'
import type { MappedSeat } from './map-data.ts'

const MONTHS = 6

/** A small map: how many seats were in each class at the end of a month, and each seat's class. */
export type MonthMap = { month: string; classes: ReadonlyMap<string, MapClass | null> }

/** What changes from month to month, of what the map may be coloured by. */
export const hasMonths = ({ kind }: Colouring): boolean =>
  kind === 'letters' || kind === 'answers' || kind === 'silence' || kind === 'stance'

type Asked = {
  by: Colouring
  seats: readonly MappedSeat[]
  classes: readonly MapClass[]
  campaignId?: string
  exact: boolean
  now: Date
}

/** The map at the end of each of the last months, by the same classes; of the members who hold the seats today. */
export async function mapMonths(db: Database, asked: Asked): Promise<MonthMap[]> {
  const months = monthsUntil(londonDay(asked.now))
  const maps = await (asked.by.kind === 'stance'
    ? stanceMonths(db, asked, months)
    : countMonths(db, asked, months))
  // Before the first month with anything in it there is one map of nothing, to begin with.
  const begins = maps.findIndex(({ classes }) => new Set(classes.values()).size > 1)
  return maps.slice(Math.max(0, Math.min(begins - 1, maps.length - 2)))
}

/** The first days of the last six months, the oldest first. */
const monthsUntil = (day: string): string[] =>
  Array.from({ length: MONTHS }, (_, at) => {
    const [year = 0, month = 1] = day.split('-').map(Number)
    return new Date(Date.UTC(year, month - MONTHS + at, 1)).toISOString().slice(0, 10)
  })

async function countMonths(
  db: Database,
  { seats, classes, campaignId, exact }: Asked,
  months: string[],
): Promise<MonthMap[]> {
  const counts = await seatCountsByMonth(db, { exact, campaignId, months })
  const found = new Map(counts.map((count) => [`${count.month} ${count.gssCode} ${count.memberId}`, count]))
  const none = exact ? 0 : null
  return months.map((month) =>
    monthMap(month, seats, classes, (seat) => {
      const count = found.get(`${month} ${seat.gssCode} ${seat.member?.id}`)
      return {
        ...seat,
        letters: count?.letters ?? none,
        answers: count?.answers ?? none,
        answered: count?.answered ?? null,
      }
    }),
  )
}

const STANCES = `
SELECT month::text, "memberId", array_agg(DISTINCT stance) AS stances FROM (
  SELECT DISTINCT ON (month, "campaignId", "memberId") month, "memberId", stance::text FROM "Stance"
  JOIN unnest($2::date[]) AS each(month) ON "recordedAt" < month + interval '1 month'
  WHERE "takenBackAt" IS NULL AND ($1::uuid IS NULL OR "campaignId" = $1)
  ORDER BY month, "campaignId", "memberId", "recordedAt" DESC, id DESC
) AS newest GROUP BY 1, 2`

async function stanceMonths(db: Database, { seats, classes, campaignId }: Asked, months: string[]) {
  const rows = await runStatement<{ month: string; memberId: number; stances: StanceKind[] }>(db, STANCES, [
    campaignId ?? null,
    months,
  ])
  const found = new Map(rows.map(({ month, memberId, stances }) => [`${month} ${memberId}`, stances]))
  return months.map((month) =>
    monthMap(month, seats, classes, (seat) => ({
      ...seat,
      stances: found.get(`${month} ${seat.member?.id}`) ?? [],
    })),
  )
}

const monthMap = (
  month: string,
  seats: readonly MappedSeat[],
  classes: readonly MapClass[],
  then: (seat: MappedSeat) => MappedSeat,
): MonthMap => ({
  month,
  classes: new Map(seats.map((seat) => [seat.gssCode, classOf(classes, then(seat))])),
})
