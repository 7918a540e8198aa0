import type { Route } from 'next'
import { type Sort, writeSort } from '#components/ui/data-table-sort.ts'
import { type Colouring, writeColouring } from '#lib/dashboard/map-by.ts'
import { type SegmentFilter, writtenOut } from '#lib/segments/filter.ts'

export type MapShape = 'hexagons' | 'boundaries'

/** What the map's page shows, as its address says it. */
export type MapView = {
  by: Colouring
  filter: SegmentFilter
  shape: MapShape
  sort: Sort
}

/** The view's values by their names in the address. A map of all campaigns says so, for without a campaign it is of the usual one. */
export function viewFields({ by, filter, shape, sort }: MapView): Record<string, string> {
  return {
    by: writeColouring(by),
    ...writtenOut(filter),
    campaign: filter.campaign ?? 'all',
    ...(shape === 'boundaries' && { shape }),
    sort: writeSort(sort),
  }
}

export const mapAt = (view: MapView, more: Record<string, string> = {}): Route =>
  `/desk/map?${new URLSearchParams({ ...viewFields(view), ...more })}`
