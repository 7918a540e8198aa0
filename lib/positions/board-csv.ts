import { londonDay } from '#lib/platform/london-day.ts'
import { writeCsv } from '#lib/platform/write-csv.ts'
import type { Board, BoardCell, BoardRow } from './board.ts'
import { positionWords } from './position-words.ts'

/** The board as a table for a spreadsheet, one row an organisation. No private words are in it. */
export function boardCsv(board: Board, rows: BoardRow[]): string {
  const head = [
    'Organisation',
    'Kind',
    'Position today',
    'Since',
    'Waiting since',
    ...board.versions.map(({ number, published }) => `Version ${number}${published ? ' (published)' : ''}`),
  ]
  const lines = rows.map((row) => [
    row.organisation.name,
    row.organisation.kind,
    todayWord(row),
    row.standing ? londonDay(row.standing.takenAt) : '',
    row.waitingSince ? londonDay(row.waitingSince) : '',
    ...row.cells.map(cellWord),
  ])
  return writeCsv([head, ...lines])
}

function todayWord({ standing, withdrawn, waitingSince }: BoardRow): string {
  if (standing) return positionWords[standing.kind].fact
  if (waitingSince) return 'Waiting'
  return withdrawn ? 'Withdrawn' : ''
}

/** One cell in words: what was said, and what became of it. */
export function cellWord({ position, waiting }: BoardCell): string {
  if (!position) return waiting ? 'Waiting' : ''
  const { fact } = positionWords[position.kind]
  if (position.state === 'stands') return position.carriedFromId ? `${fact}, carried over` : fact
  return `${fact}, ${position.state === 'replaced' ? 'carried on' : position.state}`
}
