import { CountLink } from '#components/dashboard/count-link.tsx'
import { answersAt, lettersAt } from '#components/dashboard/list-addresses.ts'
import { MemberLink } from '#components/members/member-link.tsx'
import { SeatLink } from '#components/members/seat-link.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import type { DataColumn } from '#components/ui/data-table-column.ts'
import { sortedRows } from '#components/ui/data-table-sort.ts'
import { Heading } from '#components/ui/heading.tsx'
import type { MappedSeat, SeatMapData } from '#lib/dashboard/map-data.ts'
import { colouringName, valueWords } from '#lib/dashboard/map-words.ts'
import { figures } from '#lib/words/numbers.ts'
import { type MapView, viewFields } from './map-at.ts'
import { Swatch } from './map-legend.tsx'
import { mapSortBy } from './map-sort.ts'

const ROWS = 50

type Props = {
  map: SeatMapData
  view: MapView
  /** Which row the page begins with, as the address says it. */
  after: string | undefined
  /** Which lists the reader may open. */
  opens: { letters: boolean; answers: boolean }
}

/** The map's seats as a table, in any order, a page at a time: it says all that the map says. */
export function MapTable({ map, view, after, opens }: Props) {
  const { sort, ...fields } = viewFields(view)
  const left = sortedRows(
    map.seats.filter((seat) => seat.left),
    view.sort,
    mapSortBy(map, view.sort.key),
  )
  const start = Math.min(Number(after) || 0, Math.max(0, left.length - 1))
  const rows = left.slice(start, start + ROWS)
  const end = start + rows.length
  return (
    <section className="grid gap-3 *:min-w-0" aria-labelledby="seats-table">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <Heading level={2} id="seats-table">
          The same as a table
        </Heading>
        <a
          href={`/api/map?${new URLSearchParams(viewFields(view))}`}
          download
          className="inline-flex min-h-9 items-center"
        >
          Save as CSV
        </a>
      </div>
      {rows.length === 0 ? (
        <p className="text-ink-soft">
          No seat fits all of this. Take a part of the filter out, or choose a wider class in the legend.
        </p>
      ) : (
        <DataTable
          caption={`Seats ${figures(start + 1)} to ${figures(end)} of ${figures(left.length)}`}
          rows={rows}
          rowKey={({ gssCode }) => gssCode}
          page="/desk/map"
          of={fields}
          sort={view.sort}
          after={start > 0 ? String(start) : undefined}
          next={end < left.length ? String(end) : null}
          columns={columnsFor(map, view, opens)}
        />
      )}
    </section>
  )
}

function columnsFor(
  { figure }: SeatMapData,
  { by, filter }: MapView,
  opens: Props['opens'],
): DataColumn<MappedSeat>[] {
  const campaign = filter.campaign ?? null
  return [
    { name: 'Seat', heads: true, sort: 'seat', cell: (seat) => <SeatLink seat={seat} /> },
    {
      name: 'MP',
      sort: 'member',
      cell: ({ member }) =>
        member ? (
          <>
            <MemberLink member={member} />
            {by.kind !== 'party' && <span className="block text-ink-soft text-sm">{member.party}</span>}
          </>
        ) : (
          'Vacant'
        ),
    },
    ...(by.kind === 'letters' || by.kind === 'answers'
      ? []
      : [
          {
            name: colouringName(by, figure),
            sort: 'class',
            cell: (seat: MappedSeat) => (
              <span className="inline-flex min-h-9 items-center gap-2">
                {seat.class && <Swatch of={seat.class} />}
                {valueWords(seat, by, figure)}
              </span>
            ),
          },
        ]),
    {
      name: 'Letters',
      sort: 'letters',
      numeric: true,
      cell: ({ member, letters }) =>
        member && (
          <CountLink
            href={opens.letters && lettersAt({ show: 'delivered', campaign, member: member.id })}
            of={`letters to ${member.name}`}
            count={letters}
          />
        ),
    },
    {
      name: 'Answers',
      sort: 'answers',
      numeric: true,
      wideOnly: true,
      cell: ({ member, answers }) =>
        member && (
          <CountLink
            href={opens.answers && answersAt({ campaign, member: member.id })}
            of={`answers of ${member.name}`}
            count={answers}
          />
        ),
    },
  ]
}
