import type { Route } from 'next'
import Link from 'next/link'
import { classNames } from './class-names.ts'
import type { DataColumn } from './data-table-column.ts'
import { addressOf, type Sort } from './data-table-sort.ts'

type Props<Row> = {
  columns: readonly DataColumn<Row>[]
  page: string
  of: Readonly<Record<string, string>>
  sort: Sort | undefined
}

/** The names of the columns; those that sort are links, and say which way the list is sorted now. */
export function DataTableHead<Row>({ columns, page, of, sort }: Props<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const here = column.sort !== undefined && column.sort === sort?.key ? sort : undefined
          return (
            <th
              key={column.name}
              scope="col"
              aria-sort={here && (here.descending ? 'descending' : 'ascending')}
              className={classNames(
                cellLook(column),
                'border-line-strong border-b-2 bg-surface py-1 font-semibold text-sm lg:sticky lg:top-0 lg:z-1',
              )}
            >
              {column.sort === undefined ? (
                <span className="inline-flex min-h-9 items-center">{column.name}</span>
              ) : (
                <Link
                  href={addressOf({ page, of, sort: otherWay(column, here) }) as Route}
                  prefetch={false}
                  scroll={false}
                  className={classNames(
                    '-mx-1 inline-flex min-h-9 items-center gap-1 rounded px-1 text-ink no-underline hover:underline',
                    column.numeric && 'flex-row-reverse',
                  )}
                >
                  {column.name}
                  <span aria-hidden="true" className={classNames('text-[0.7em]', !here && 'opacity-0')}>
                    {here?.descending ? '▼' : '▲'}
                  </span>
                </Link>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

/** What a press sorts by: the other way where it is sorted so already; numbers begin with the most, words with A. */
const otherWay = <Row,>({ sort = '', numeric }: DataColumn<Row>, here: Sort | undefined): Sort => ({
  key: sort,
  descending: here ? !here.descending : numeric === true,
})

export const cellLook = <Row,>({ numeric, wideOnly, heads }: DataColumn<Row>): string =>
  classNames(
    'px-2 align-top sm:px-3',
    heads && 'max-lg:sticky max-lg:left-0 max-sm:max-w-[45vw]',
    numeric && 'text-right tabular-nums',
    wideOnly && 'max-sm:hidden',
  )
