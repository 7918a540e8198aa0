import { readSort } from '#components/ui/data-table-sort.ts'
import type { MappedSeat, SeatMapData } from '#lib/dashboard/map-data.ts'

const keys = ['seat', 'member', 'party', 'class', 'letters', 'answers']

/** The sort in the map's address: by seat where it says none. */
export const readMapSort = (asked: string | string[] | undefined) =>
  readSort(asked, { keys, usual: { key: 'seat', descending: false } })

type Value = string | number | null

/** What a seat is sorted by; a class by its number where it has one, and otherwise by its place in the legend. */
export function mapSortBy({ classes, figure }: SeatMapData, key: string): (seat: MappedSeat) => Value {
  const place = (seat: MappedSeat) => {
    if (figure) return seat.figures[figure.slug] ?? null
    return seat.class ? classes.indexOf(seat.class) : null
  }
  const by: Record<string, (seat: MappedSeat) => Value> = {
    seat: ({ name }) => name,
    member: ({ member }) => member?.name.split(' ').at(-1) ?? null,
    party: ({ member }) => member?.party ?? null,
    class: place,
    letters: ({ letters }) => letters,
    answers: ({ answers }) => answers,
  }
  return by[key] ?? (({ name }) => name)
}
