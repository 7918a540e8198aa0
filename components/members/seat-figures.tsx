import { figureWords } from '#lib/members/figure-words.ts'
import type { SeatFacts } from '#lib/members/seat-facts.ts'
import { dayIn } from '#lib/words/dates.ts'

/** The figures known for a seat, each with its source, its day and what must be said beside it. */
export function SeatFigures({ figures }: Pick<SeatFacts, 'figures'>) {
  if (figures.length === 0) {
    return (
      <p className="text-ink-soft">
        No figures are known for this seat. A coordinator can bring some in, with their source and day.
      </p>
    )
  }
  return (
    <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
      {figures.map(({ figure, value }) => (
        <div key={figure.id}>
          <dt className="font-semibold">{figure.name}</dt>
          <dd>
            <span className="font-bold text-xl">{figureWords(figure, value)}</span>
            {figure.caution && <span className="block">{figure.caution}</span>}
            <span className="block text-ink-soft text-sm">
              {figure.source}, {dayIn('en', figure.asOf)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
