import type { Database } from '#lib/platform/database.ts'
import { allFigures, filteredSeats } from '#lib/segments/data.ts'
import type { SegmentFilter } from '#lib/segments/filter.ts'
import type { SeatRow } from '#lib/segments/seat-row.ts'
import type { Colouring } from './map-by.ts'
import { classOf, type MapClass, mapClasses } from './map-classes.ts'

export type Figure = Awaited<ReturnType<typeof allFigures>>[number]

export type MappedSeat = SeatRow & {
  /** Its class; null where it is in none. */
  class: MapClass | null
  /** Whether the filter leaves it. */
  left: boolean
}

/** What the map shows of each seat, and its classes; null where the filter names a campaign that is not there. */
export async function mapFor(
  db: Database,
  { by, filter, ...asking }: { by: Colouring; filter: SegmentFilter; exact: boolean; now: Date },
) {
  const figures = await allFigures(db)
  const figure = by.kind === 'figure' ? (figures.find(({ slug }) => slug === by.slug) ?? null) : null
  const found = await filteredSeats(db, { filter, also: figure ? [figure.slug] : [], ...asking })
  if (!found) return null
  const classes = mapClasses({ by, rows: found.all, exact: asking.exact, figure })
  const left = new Set(found.left.map(({ gssCode }) => gssCode))
  const seats = found.all.map(
    (row): MappedSeat => ({ ...row, class: classOf(classes, row), left: left.has(row.gssCode) }),
  )
  return { seats, classes, figures, figure, exact: asking.exact }
}

export type SeatMapData = NonNullable<Awaited<ReturnType<typeof mapFor>>>
