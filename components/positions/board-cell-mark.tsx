import type { BoardCell } from '#lib/positions/board.ts'
import { cellWord } from '#lib/positions/board-csv.ts'
import { PositionMark } from './position-mark.tsx'

/** One cell of the board as a shape and words; a dash where nothing was said. */
export function BoardCellMark({ cell }: { cell: BoardCell }) {
  const { position, waiting } = cell
  if (!position) {
    return waiting ? (
      <PositionMark mark="waiting">Waiting</PositionMark>
    ) : (
      <span className="text-ink-soft">
        <span aria-hidden="true">–</span>
        <span className="sr-only">nothing said</span>
      </span>
    )
  }
  const mark = position.state === 'stands' ? position.kind : position.state
  return <PositionMark mark={mark}>{cellWord(cell)}</PositionMark>
}
