import type { Route } from 'next'
import type { ReactNode } from 'react'
import { CountLink } from '#components/dashboard/count-link.tsx'
import { Heading } from '#components/ui/heading.tsx'

type Props = {
  id: string
  title: string
  /** How many the whole list holds, and where it is. */
  all?: { count: number | null; href: Route | false; of: string }
  /** Said under the title: what the list holds and by which rule. */
  note?: ReactNode
  children: ReactNode
}

/** A part of the morning: its title, the number of all there are, and the first few of them. */
export function Section({ id, title, all, note, children }: Props) {
  return (
    <section
      aria-labelledby={id}
      className="min-w-0 rounded-xl border border-line bg-surface p-4 shadow-card sm:p-5"
    >
      <div className="flex items-baseline justify-between gap-4">
        <Heading level={2} id={id} className="text-xl">
          {title}
        </Heading>
        {all && (
          <p className="text-xl tabular-nums">
            <CountLink inText href={all.href} of={all.of} count={all.count} />
          </p>
        )}
      </div>
      {note && <p className="mt-1 text-ink-soft text-sm">{note}</p>}
      <div className="mt-2">{children}</div>
    </section>
  )
}

/** Lines of a part, each with what it is about and, at its end, a day or a word. */
export function Lines({ children }: { children: ReactNode }) {
  return <ul className="divide-y divide-line">{children}</ul>
}

export function Line({ end, children }: { end?: ReactNode; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-1.5">
      <div className="min-w-0 [overflow-wrap:anywhere]">{children}</div>
      {end && <div className="shrink-0 text-ink-soft text-sm">{end}</div>}
    </li>
  )
}

/** What stands where a list would, while there is nothing: what will appear here. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className="max-w-[38rem] text-ink-soft">{children}</p>
}
