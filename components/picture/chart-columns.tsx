import { niceTop } from '#components/dashboard/chart-line.ts'
import type { Chart } from '#lib/dashboard/charts.ts'
import { formatCount } from '#lib/words/numbers.ts'

const HEIGHT = 100

/** Each series as a row of columns of its own, with a scale of its own: letters and answers are not of one size. */
export function Columns({ chart: { series, rows } }: { chart: Chart }) {
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {series.map((name, at) => (
        <Panel
          key={name}
          name={name}
          rows={rows.map((row) => ({ name: row.name, value: row.values[at] ?? null }))}
        />
      ))}
    </div>
  )
}

function Panel({ name, rows }: { name: string; rows: { name: string; value: number | null }[] }) {
  const top = niceTop(Math.max(...rows.map(({ value }) => value ?? 0)))
  const heightOf = (value: number | null) => Math.round(((value ?? 0) / top) * HEIGHT * 10) / 10
  const columns = rows.map(({ value }, at) => `M${at * 10 + 1} ${HEIGHT}v-${heightOf(value)}h8V${HEIGHT}z`)
  return (
    <figure aria-hidden="true">
      <figcaption className="font-semibold text-sm">{name}</figcaption>
      <div className="mt-2 grid grid-cols-[auto_1fr] gap-x-2 text-ink-soft text-sm tabular-nums">
        <div className="flex flex-col justify-between text-right leading-none">
          <span>{formatCount(top)}</span>
          <span>0</span>
        </div>
        <svg
          viewBox={`0 0 ${rows.length * 10} ${HEIGHT}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          className="h-40 w-full"
        >
          {[0, 0.5, 1].map((part) => (
            <path
              key={part}
              d={`M0 ${HEIGHT * part}H${rows.length * 10}`}
              className="stroke-line"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          <path d={columns.join('')} className="look-amount-4" />
        </svg>
        <div className="col-start-2 mt-2 flex justify-between leading-none">
          <span>{rows[0]?.name}</span>
          <span>{rows.at(-1)?.name}</span>
        </div>
      </div>
    </figure>
  )
}
