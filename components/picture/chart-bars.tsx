import type { Chart } from '#lib/dashboard/charts.ts'
import { formatCount } from '#lib/words/numbers.ts'

/** Of several series the first is pale and the others dark, in their order: told apart by lightness and by their names. */
const looks = ['look-amount-2', 'look-amount-4', 'look-amount-5']

/** Each row with a bar for each series, and its number beside it. The table below says the same. */
export function Bars({ chart: { series, rows } }: { chart: Chart }) {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const lookOf = (at: number) => (series.length === 1 ? 'look-amount-4' : looks[at % looks.length])
  return (
    <div aria-hidden="true" className="grid gap-3">
      {series.length > 1 && (
        <p className="flex flex-wrap gap-4 text-sm">
          {series.map((name, at) => (
            <span key={name} className="inline-flex items-center gap-2">
              <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3.5">
                <path d="M0 0h12v12H0z" className={lookOf(at)} />
              </svg>
              {name}
            </span>
          ))}
        </p>
      )}
      <ul className="grid gap-2">
        {rows.map(({ name, values }) => (
          <li key={name} className="grid gap-x-3 sm:grid-cols-[minmax(8rem,14rem)_1fr] sm:items-center">
            <span className="text-sm leading-tight">{name}</span>
            <span className="grid gap-0.5">
              {values.map((value, at) => (
                <span key={series[at]} className="flex items-center gap-2">
                  <svg
                    viewBox="0 0 100 10"
                    preserveAspectRatio="none"
                    aria-hidden="true"
                    className="h-4 w-full max-w-[75%] flex-1"
                  >
                    <path
                      d={`M0 0h${width(value, most)}v10h-${width(value, most)}z`}
                      className={lookOf(at)}
                    />
                  </svg>
                  <span className="min-w-[6ch] text-sm tabular-nums">{formatCount(value)}</span>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const width = (value: number | null, most: number) => Math.round(((value ?? 0) / most) * 1_000) / 10
