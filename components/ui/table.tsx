import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type Column<Row> = {
  name: string
  cell: (row: Row) => ReactNode
  /** Numbers line up at the right. */
  numeric?: boolean
  /** Left out on a narrow screen, where another cell says the same. */
  wideOnly?: boolean
  /** The cell that names the row, read out as its header. */
  heads?: boolean
}

type Props<Row> = {
  caption: string
  hideCaption?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
}

/** A table that scrolls sideways by itself where the page is narrow; the frame takes the keyboard for that. */
export function Table<Row>({ caption, hideCaption, columns, rows, rowKey }: Props<Row>) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-xl border border-line bg-surface"
    >
      <table className="w-full border-collapse text-left">
        <caption className={hideCaption ? 'sr-only' : 'px-4 pt-4 text-left font-bold'}>{caption}</caption>
        <thead>
          <tr className="border-line-strong border-b-2">
            {columns.map((column) => (
              <th key={column.name} scope="col" className={classNames(cellClass(column), 'max-sm:text-sm')}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-line border-b last:border-0 hover:bg-sunken/60">
              {columns.map((column) =>
                column.heads ? (
                  <th key={column.name} scope="row" className={cellClass(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.name} className={cellClass(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function cellClass(column: { numeric?: boolean; wideOnly?: boolean }): string {
  return classNames(
    'px-2 py-3 align-top sm:px-4',
    column.numeric && 'text-right tabular-nums',
    column.wideOnly && 'max-sm:hidden',
  )
}
