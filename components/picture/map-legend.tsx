import Link from 'next/link'
import type { MapClass } from '#lib/dashboard/map-classes.ts'
import type { SeatMapData } from '#lib/dashboard/map-data.ts'
import { hexPath } from '#lib/dashboard/map-places.ts'
import { chooses, toggled } from '#lib/segments/filter.ts'
import { figures } from '#lib/words/numbers.ts'
import { type MapView, mapAt } from './map-at.ts'
import { signColour } from './sign-colour.ts'

/** What each colour means, and how many seats have it; each entry leaves the map with it alone, or with the others again. */
export function MapLegend({
  map: { seats, classes },
  view,
  title,
}: {
  map: SeatMapData
  view: MapView
  title: string
}) {
  return (
    <section aria-label={`What the colours mean: ${title}`}>
      <ul className="flex flex-wrap gap-x-1 gap-y-1">
        {classes.map((one) => {
          const of = seats.filter((seat) => seat.class === one)
          const left = of.filter((seat) => seat.left).length
          const count = left === of.length ? figures(left) : `${figures(left)} of ${figures(of.length)}`
          const chosen = one.filter !== null && chooses(view.filter, one.filter.key, one.filter.value)
          const entry = (
            <>
              <Swatch of={one} />
              {one.name} <span className="text-ink-soft tabular-nums">({count})</span>
            </>
          )
          return (
            <li key={one.name}>
              {one.filter ? (
                <Link
                  href={mapAt({ ...view, filter: toggled(view.filter, one.filter.key, one.filter.value) })}
                  prefetch={false}
                  scroll={false}
                  aria-current={chosen || undefined}
                  className={`inline-flex min-h-9 items-center gap-2 rounded-lg border px-2 text-ink text-sm no-underline ${
                    chosen
                      ? 'border-brand bg-brand-wash font-semibold'
                      : 'border-transparent hover:border-line-strong'
                  }`}
                >
                  {entry}
                  <span className="sr-only">
                    {' '}
                    seats: {chosen ? 'show the others again' : 'show these alone'}
                  </span>
                </Link>
              ) : (
                <span className="inline-flex min-h-9 items-center gap-2 px-2 text-sm">{entry}</span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const SIZE = 14
const middle = { x: SIZE / 2, y: SIZE / 2 }

export function Swatch({ of }: { of: MapClass }) {
  const own = of.look.startsWith('#')
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true" className="size-6 shrink-0">
      <g className={own ? undefined : `look-${of.look}`}>
        <path d={hexPath(middle)} fill={own ? of.look : undefined} />
        {of.sign && (
          <text
            x={middle.x}
            y={middle.y + (of.sign.length > 1 ? 1.6 : 2.4)}
            fill={own ? signColour(of.look) : undefined}
            fontSize={of.sign.length > 1 ? 4.8 : 7}
            fontWeight="700"
            textAnchor="middle"
          >
            {of.sign}
          </text>
        )}
      </g>
    </svg>
  )
}
