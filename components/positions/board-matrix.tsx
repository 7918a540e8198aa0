import Link from 'next/link'
import { Folded } from '#components/ui/folded.tsx'
import { DAY_MS, londonDay } from '#lib/platform/london-day.ts'
import type { Board, BoardRow } from '#lib/positions/board.ts'
import { longDay } from '#lib/words/dates.ts'
import { BoardCellMark } from './board-cell-mark.tsx'

type Props = { board: Board; rows: BoardRow[]; now: Date }

/** Organisations and versions, newest version first; scrolls sideways by itself and keeps the names in sight. */
export function BoardMatrix({ board, rows, now }: Props) {
  return (
    <section
      aria-label="Board"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto rounded-xl border border-line bg-surface max-md:hidden"
    >
      <table className="w-full border-collapse text-left text-sm">
        <caption className="sr-only">Organisations and what each said of every version</caption>
        <thead>
          <tr className="border-line-strong border-b-2">
            <th scope="col" className="sticky left-0 z-1 bg-surface px-4 py-3">
              Organisation
            </th>
            {board.versions.map(({ id, number, change, published }) => (
              <th key={id} scope="col" className="min-w-[9.5rem] px-3 py-3 align-top">
                <Link href={`/desk/campaigns/${board.campaign.slug}/versions/${number}`} prefetch={false}>
                  Version {number}
                </Link>
                <span className="block font-normal text-ink-soft">
                  {change}
                  {published && ', published'}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.organisation.slug} className="border-line border-b last:border-0">
              <th
                scope="row"
                className="sticky left-0 z-1 min-w-[13rem] max-w-[17rem] bg-surface px-4 py-3 align-top"
              >
                {row.organisation.name}
                <WaitingLine row={row} now={now} />
              </th>
              {row.cells.map((cell) => (
                <td key={cell.number} className="px-3 py-3 align-top">
                  <BoardCellMark cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The same for a narrow screen: a list, each organisation with what it says now and what it said before. */
export function BoardList({ rows, now }: Omit<Props, 'board'>) {
  return (
    <ul className="grid gap-3 md:hidden">
      {rows.map((row) => {
        const [latest, ...earlier] = row.cells
        const said = earlier.filter(({ position }) => position)
        return (
          <li key={row.organisation.slug} className="rounded-xl border border-line bg-surface p-4">
            <p className="font-bold">{row.organisation.name}</p>
            <WaitingLine row={row} now={now} />
            {latest && (
              <p className="mt-1">
                Version {latest.number}: <BoardCellMark cell={latest} />
              </p>
            )}
            {said.length > 0 && (
              <Folded summary={`Earlier versions (${said.length})`}>
                <ul className="grid gap-1">
                  {said.map((cell) => (
                    <li key={cell.number}>
                      Version {cell.number}: <BoardCellMark cell={cell} />
                    </li>
                  ))}
                </ul>
              </Folded>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function WaitingLine({ row: { waitingSince }, now }: { row: BoardRow; now: Date }) {
  if (!waitingSince) return null
  const days = Math.round((Date.parse(londonDay(now)) - Date.parse(londonDay(waitingSince))) / DAY_MS)
  const since = days <= 0 ? 'today' : days === 1 ? '1 day' : `${days} days`
  return (
    <span className="block font-normal text-ink-soft">
      Waiting since {longDay(waitingSince)} ({since})
    </span>
  )
}
