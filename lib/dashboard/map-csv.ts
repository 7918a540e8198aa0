import { writeCsv } from '#lib/platform/write-csv.ts'
import { formatCount } from '#lib/words/numbers.ts'
import type { Colouring } from './map-by.ts'
import type { SeatMapData } from './map-data.ts'
import { colouringName } from './map-words.ts'

/** The seats that the filter leaves as a table for a spreadsheet: what the map and its table say, and no more. */
export function mapCsv({ seats, figure, exact }: SeatMapData, by: Colouring): string {
  const count = (n: number | null) => (n === null ? formatCount(n) : String(n))
  const head = [
    'GSS code',
    'Seat',
    'Nation',
    'MP',
    'Party',
    'Invented',
    colouringName(by, figure),
    exact ? 'Letters' : 'Letters (in fives)',
    exact ? 'Answers' : 'Answers (in fives)',
    'Majority',
    ...(figure ? [`${figure.name}${figure.unit && ` (${figure.unit})`}`] : []),
  ]
  const lines = seats
    .filter(({ left }) => left)
    .map((seat) => [
      seat.gssCode,
      seat.name,
      seat.nation,
      seat.member?.name ?? 'vacant',
      seat.member?.party ?? '',
      seat.member?.invented ? 'invented' : '',
      seat.class?.name ?? '',
      count(seat.letters),
      count(seat.answers),
      seat.majority === null ? '' : String(seat.majority),
      ...(figure ? [String(seat.figures[figure.slug] ?? '')] : []),
    ])
  return writeCsv([head, ...lines])
}
