import { Table } from '#components/ui/table.tsx'
import type { MapClass } from '#lib/dashboard/map-classes.ts'
import type { MappedSeat } from '#lib/dashboard/map-data.ts'
import type { MonthMap } from '#lib/dashboard/map-months.ts'
import { hexMap, hexPlace, smallHex } from '#lib/dashboard/map-places.ts'
import { figures } from '#lib/words/numbers.ts'

type Props = {
  months: readonly MonthMap[]
  seats: readonly MappedSeat[]
  classes: readonly MapClass[]
  title: string
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const nameOf = (month: string) => monthName.format(new Date(month))

/** The map at the end of each of the last months, small and side by side, by the same colours; and how many seats had each. */
export function SmallMaps({ months, seats, classes, title }: Props) {
  return (
    <section className="grid gap-4" aria-labelledby="months">
      <h2 id="months" className="font-bold text-xl">
        Month by month
      </h2>
      <ul aria-hidden="true" className="grid grid-cols-2 gap-4 sm:grid-cols-3 xl:grid-cols-6">
        {months.map((month) => (
          <li key={month.month}>
            <p className="font-semibold text-sm">{nameOf(month.month)}</p>
            <SmallMap month={month} seats={seats} classes={classes} />
          </li>
        ))}
      </ul>
      <Table
        caption={`${title} at the end of each month, in seats`}
        rows={[...classes]}
        rowKey={({ name }) => name}
        columns={[
          { name: title, heads: true, cell: ({ name }) => name },
          ...months.map((month) => ({
            name: nameOf(month.month),
            numeric: true,
            cell: (one: MapClass) => figures([...month.classes.values()].filter((of) => of === one).length),
          })),
        ]}
      />
    </section>
  )
}

function SmallMap({ month, seats, classes }: Omit<Props, 'months' | 'title'> & { month: MonthMap }) {
  return (
    <svg viewBox={`0 0 ${hexMap.width} ${hexMap.height}`} aria-hidden="true" className="mt-1 h-auto w-full">
      {classes.map((one) => {
        const of = seats.filter(({ gssCode }) => month.classes.get(gssCode) === one)
        const path = of.map((seat) => smallHex(hexPlace(seat))).join('')
        return path && <path key={one.name} d={path} className={`look-${one.look}`} />
      })}
    </svg>
  )
}
