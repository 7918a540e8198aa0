import type { Route } from 'next'
import { classNames } from './class-names.ts'
import type { DataColumn } from './data-table-column.ts'
import { ChooseColumns } from './data-table-columns.tsx'
import { cellLook, DataTableHead } from './data-table-head.tsx'
import { addressOf, columnKey, type Sort, sortInAddress } from './data-table-sort.ts'
import { PagesNav } from './pages-nav.tsx'

type Props<Row, R extends string> = {
  caption: string
  hideCaption?: boolean
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The page it stands on; its links lead there. */
  page: Route<R>
  /** What of the page's address stays as it is, without the sort and the mark of the page. */
  of?: Readonly<Record<string, string>>
  sort?: Sort
  /** Where this page of the list began, and where the next goes on. */
  after?: string
  next?: string | null
  /** The optional columns that the reader chose, as `readColumns` gives them; null where they did not choose. */
  chosen?: readonly string[] | null
}

/**
 * A dense table whose order, page and columns are the reader's: sorting and paging are links, so that Back, a reload and a copy
 * of the address work, and no script is needed. Its head stays in sight; where the page is narrow it scrolls by itself, with
 * the names of its rows standing still.
 */
export function DataTable<Row, R extends string>(props: Props<Row, R>) {
  const { caption, hideCaption, columns, rows, rowKey, page, of = {}, sort, after, next = null } = props
  const { chosen = null } = props
  const shown = columns.filter((column) => isShown(column, chosen))
  const choices = columns.filter(({ optional }) => optional)
  return (
    <div className="grid gap-3 *:min-w-0">
      {choices.length > 0 && (
        <ChooseColumns
          page={page}
          back={addressOf({ page, of, sort })}
          choices={choices.map((column) => ({ name: column.name, shown: shown.includes(column) }))}
        />
      )}
      <section
        aria-label={caption}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
        tabIndex={0}
        className="data-table overflow-x-auto rounded-xl border border-line bg-surface lg:overflow-visible"
      >
        <table className="w-full border-separate border-spacing-0 text-left">
          <caption className={hideCaption ? 'sr-only' : 'px-3 pt-3 text-left font-bold'}>{caption}</caption>
          <DataTableHead columns={shown} page={page} of={of} sort={sort} />
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)} className="group">
                {shown.map((column) => {
                  const Cell = column.heads ? 'th' : 'td'
                  return (
                    <Cell
                      key={column.name}
                      scope={column.heads ? 'row' : undefined}
                      className={classNames(
                        cellLook(column),
                        column.heads ? 'font-semibold' : 'font-normal',
                        'border-line border-b bg-surface py-1.5 group-last:border-0 group-hover:bg-sunken',
                      )}
                    >
                      {column.cell(row)}
                    </Cell>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <PagesNav page={page} of={{ ...of, ...sortInAddress(sort) }} after={after} next={next} />
    </div>
  )
}

function isShown<Row>({ optional, name }: DataColumn<Row>, chosen: readonly string[] | null): boolean {
  if (!optional) return true
  return chosen ? chosen.includes(columnKey(name)) : optional === 'shown'
}
