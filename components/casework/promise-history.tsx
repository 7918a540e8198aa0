import { promiseWords } from '#lib/casework/casework-words.ts'
import type { PromiseMove } from '#lib/casework/promise-page.ts'
import { dayAndTime } from '#lib/words/dates.ts'

/** What became of a promise, step by step, and who said so. */
export function PromiseHistory({ moves }: { moves: readonly PromiseMove[] }) {
  return (
    <ol className="grid gap-2 border-line border-l-2 pl-4">
      {moves.map(({ at, by, from, to }) => (
        <li key={`${at.toISOString()} ${to}`}>
          <span className="font-semibold">
            {from === null ? 'Written down' : to === 'open' ? 'Opened again' : promiseWords[to].name}
          </span>
          <span className="text-ink-soft">
            {' '}
            by {by}, {dayAndTime(at)}
          </span>
        </li>
      ))}
    </ol>
  )
}
