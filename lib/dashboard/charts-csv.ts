import { writeCsv } from '#lib/platform/write-csv.ts'
import { formatCount } from '#lib/words/numbers.ts'
import type { Chart } from './charts.ts'

/** A chart's table for a spreadsheet, with its finding and what it counts above. */
export const chartCsv = ({ finding, about, head, series, rows }: Chart): string =>
  writeCsv([
    [finding],
    [about],
    [],
    [head, ...series],
    ...rows.map(({ name, values }) => [
      name,
      ...values.map((value) => (value === null ? formatCount(value) : String(value))),
    ]),
  ])
