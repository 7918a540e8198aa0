import { CsvError, parse } from 'csv-parse/sync'
import { foldedName } from '#lib/platform/folded.ts'

type Seat = { gssCode: string; name: string }
export type RefusedRow = { row: number; why: string }
export type FigureRows = {
  values: { gssCode: string; value: number }[]
  /** Rows that cannot be taken, by their number in the file, counted from one with the head. */
  refused: RefusedRow[]
  /** The most digits after the point that a number has, up to four. */
  decimals: number
}

const MOST_DECIMALS = 4
const NUMBER = /^\d{1,9}(?:\.(\d{1,12}))?$/

/**
 * Reads a table of seats and numbers: a GSS code or a seat's name, and a number, in whatever columns they stand. The first row
 * that names a seat tells the columns; the first of all is a head where it names none. Null where no row names a seat.
 */
export function readFigureRows(text: string, seats: readonly Seat[]): FigureRows | null {
  const rows = readTable(text)
  const known = new Map(
    seats.flatMap(
      ({ gssCode, name }) =>
        [
          [gssCode, gssCode],
          [plain(name), gssCode],
        ] as const,
    ),
  )
  const seatIn = (cell: string | undefined) => known.get(cell ?? '') ?? known.get(plain(cell ?? ''))
  const first = rows.findIndex((row) => row.some(seatIn))
  const columns = columnsOf(rows[first], seatIn)
  if (!columns) return null
  const head = first === 0 ? -1 : 0
  const read: FigureRows = { values: [], refused: [], decimals: 0 }
  const seen = new Map<string, number>()
  for (const [at, cells] of rows.entries()) {
    if (at === head || cells.every((cell) => cell === '')) continue
    const row = at + 1
    const gssCode = seatIn(cells[columns.seat])
    const number = numberIn(cells[columns.number] ?? '')
    const before = gssCode && seen.get(gssCode)
    if (!gssCode) read.refused.push({ row, why: `“${short(cells[columns.seat])}” is no seat` })
    else if (before) read.refused.push({ row, why: `the same seat as row ${before}` })
    else if (!number)
      read.refused.push({ row, why: `“${short(cells[columns.number])}” is no number from 0 on` })
    else {
      seen.set(gssCode, row)
      read.values.push({ gssCode, value: number.value })
      read.decimals = Math.max(read.decimals, number.decimals)
    }
  }
  return read
}

function columnsOf(row: string[] | undefined, seatIn: (cell: string) => string | undefined) {
  if (!row) return null
  const seat = row.findIndex(seatIn)
  const number = row.findIndex((cell, at) => at > seat && !seatIn(cell) && numberIn(cell))
  const last = row.length - 1
  return last <= seat ? null : { seat, number: number < 0 ? last : number }
}

/** `1,234.5`, `12%`; nothing below nought. */
function numberIn(cell: string): { value: number; decimals: number } | null {
  const found = NUMBER.exec(cell.replaceAll(/[,\s%]/g, ''))
  if (!found) return null
  const decimals = Math.min(MOST_DECIMALS, found[1]?.replace(/(?<!0)0+$/, '').length ?? 0)
  return { value: Number(Number(found[0]).toFixed(MOST_DECIMALS)), decimals }
}

const plain = (name: string) => foldedName(name.replaceAll('&', 'and'))
const short = (cell = '') => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell)

/** The cells of a table; none where it cannot be read as one. */
function readTable(text: string): string[][] {
  try {
    const how = {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      skip_empty_lines: false,
    }
    return parse(text, { ...how, delimiter: [',', ';', '\t'] })
  } catch (error) {
    if (error instanceof CsvError) return []
    throw error
  }
}
