import type { MemberMonth } from '#lib/members/member-months.ts'
import { monthWords } from './month-words.ts'

const [WIDTH, HEIGHT, FOOT] = [480, 120, 18]

/** Letters and answers of each month as bars side by side; what is too few to be told is a mark on the line. */
export function MonthsChart({ months }: { months: MemberMonth[] }) {
  const top = Math.max(5, ...months.flatMap(({ letters, answers }) => [letters ?? 0, answers ?? 0]))
  const slot = WIDTH / months.length
  const bar = slot * 0.36
  const bars = (key: 'letters' | 'answers', shift: number, look: string) =>
    months.map(({ month, ...counts }, at) => {
      const count = counts[key]
      const high = count === null ? 2 : (count / top) * HEIGHT
      const x = at * slot + slot * 0.12 + shift
      return (
        <rect key={`${key} ${month}`} x={x} y={HEIGHT - high} width={bar} height={high} className={look} />
      )
    })
  return (
    <figure>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`}
        role="img"
        aria-label="Letters and answers in each of the last twelve months; the table below has the numbers"
        className="w-full max-w-[36rem]"
      >
        {bars('letters', 0, 'fill-brand')}
        {bars('answers', bar, 'fill-accent')}
        <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className="stroke-line-strong" />
        {months.map(({ month }, at) => (
          <text
            key={month}
            x={at * slot + slot / 2}
            y={HEIGHT + 14}
            textAnchor="middle"
            className="fill-ink-soft text-[12px]"
          >
            {monthWords(month, 'narrow')}
          </text>
        ))}
      </svg>
      <figcaption className="flex flex-wrap gap-x-5 text-sm">
        <Key look="fill-brand">Letters (left)</Key>
        <Key look="fill-accent">Answers (right)</Key>
        <span className="text-ink-soft">Highest: {top.toLocaleString('en-GB')}</span>
      </figcaption>
    </figure>
  )
}

function Key({ look, children }: { look: string; children: string | string[] }) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <svg viewBox="0 0 10 10" aria-hidden="true" className="size-3">
        <rect width="10" height="10" className={look} />
      </svg>
      {children}
    </span>
  )
}
