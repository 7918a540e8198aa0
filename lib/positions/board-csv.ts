import type { Board, BoardCell, BoardRow } from './board.ts'
import { londonDay } from './london-time.ts'
import { positionWords } from './position-words.ts'

/** What spreadsheets read as the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** A cell that no spreadsheet runs as a formula (OWASP, CSV injection), quoted where it must be (RFC 4180). */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The board as a table for a spreadsheet: UTF-8 with its mark, one row an organisation. No private words are in it. */
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
  return `\uFEFF${[head, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`
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
