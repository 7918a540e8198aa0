import type { Column } from './table.tsx'

export type DataColumn<Row> = Column<Row> & {
  /** What stands in the address where the list is sorted by it; without it the column does not sort. */
  sort?: string
  /** A column that readers choose: there at first, or only once they ask for it. */
  optional?: 'shown' | 'hidden'
}
