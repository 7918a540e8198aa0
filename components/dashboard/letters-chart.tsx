import { Fragment } from 'react'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Table } from '#components/ui/table.tsx'
import type { Day } from '#lib/dashboard/schema.ts'
import { shortDay } from '#lib/words/dates.ts'
import { formatCount } from '#lib/words/numbers.ts'
import { chartLine, niceTop } from './chart-line.ts'
import { CountLink } from './count-link.tsx'
import { lettersAt } from './list-addresses.ts'

const WIDTH = 600
const HEIGHT = 200

/** Told apart by dashes and by weight, not by colour alone. */
const lines = [
  { key: 'written', show: 'written', name: 'Written', className: 'stroke-ink-soft [stroke-dasharray:2_5]' },
  {
    key: 'confirmed',
    show: 'confirmed',
    name: 'Confirmed',
    className: 'stroke-accent [stroke-dasharray:9_5]',
  },
  { key: 'delivered', show: 'sent', name: 'Delivered', className: 'stroke-brand stroke-[4]' },
] as const

type Props = {
  days: Day[]
  campaign: string | null
  /** May open the lists that the numbers count. */
  opens: boolean
}

/** How the letters grew over the last weeks: a drawing, and the same as a table. */
export function LettersChart({ days, campaign, opens }: Props) {
  return (
    <section className="flow" aria-labelledby="over-time">
      <Heading level={2} id="over-time">
        Letters over time
      </Heading>
      {days.length === 0 ? (
        <p className="text-ink-soft">No letters yet. When the first supporter writes, a line starts here.</p>
      ) : (
        <>
          <Drawing days={days} campaign={campaign} opens={opens} />
          <Disclosure summary="The same as a table">
            <DaysTable days={days} campaign={campaign} opens={opens} />
          </Disclosure>
        </>
      )}
    </section>
  )
}

function Drawing({ days, campaign, opens }: Props) {
  const top = niceTop(Math.max(...days.map(({ written }) => written ?? 0)))
  const last = days.at(-1)
  const summary = last
    ? `By ${shortDay(last.day)}: ${formatCount(last.written)} written, ${formatCount(last.confirmed)} confirmed, ${formatCount(last.delivered)} delivered in all.`
    : ''
  return (
    <figure className="rounded-xl border border-line bg-surface p-4">
      <figcaption className="flex flex-wrap gap-x-6 gap-y-1">
        {lines.map(({ key, name, className }) => (
          <span key={key} className="inline-flex items-center gap-2">
            <svg viewBox="0 0 36 6" aria-hidden="true" className="w-9">
              <path d="M0 3H36" fill="none" strokeWidth="2.5" className={className} />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
      <div className="mt-4 grid grid-cols-[auto_1fr] gap-x-2 text-sm text-ink-soft tabular-nums">
        <div aria-hidden="true" className="flex flex-col justify-between text-right leading-none">
          <span>{formatCount(top)}</span>
          <span>0</span>
        </div>
        <svg
          role="img"
          aria-label={`Line chart of all letters so far, day by day. ${summary}`}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="h-52 w-full overflow-visible"
        >
          {[0, 0.5, 1].map((part) => (
            <path
              key={part}
              d={`M0 ${HEIGHT * part}H${WIDTH}`}
              className="stroke-line"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {lines.map(({ key, className }) => (
            <path
              key={key}
              d={chartLine({ values: days.map((day) => day[key]), top, width: WIDTH, height: HEIGHT })}
              fill="none"
              strokeWidth="2.5"
              strokeLinejoin="round"
              vectorEffect="non-scaling-stroke"
              className={className}
            />
          ))}
        </svg>
        <div aria-hidden="true" className="col-start-2 mt-2 flex justify-between leading-none">
          <span>{shortDay(days[0]?.day ?? '')}</span>
          <span>{shortDay(last?.day ?? '')}</span>
        </div>
      </div>
      {last && (
        <p className="mt-3 text-ink-soft">
          By {shortDay(last.day)}:{' '}
          {lines.map(({ key, show, name }, at) => (
            <Fragment key={key}>
              {at > 0 && ', '}
              <CountLink
                inText
                href={opens && lettersAt({ show, campaign, until: last.day })}
                of={`${name.toLowerCase()} in all`}
                count={last[key]}
              />{' '}
              {name.toLowerCase()}
            </Fragment>
          ))}{' '}
          in all.
        </p>
      )}
    </figure>
  )
}

function DaysTable({ days, campaign, opens }: Props) {
  return (
    <Table
      caption="All letters so far, at the end of each day"
      rows={days.toReversed()}
      rowKey={({ day }) => day}
      columns={[
        { name: 'Day', heads: true, cell: ({ day }) => shortDay(day) },
        ...lines.map(({ key, show, name }) => ({
          name,
          numeric: true,
          cell: (day: Day) => (
            <CountLink
              href={opens && lettersAt({ show, campaign, until: day.day })}
              of={`${name.toLowerCase()} by ${shortDay(day.day)}`}
              count={day[key]}
            />
          ),
        })),
      ]}
    />
  )
}
