import type { ReactNode } from 'react'
import { Heading } from '#components/ui/heading.tsx'

/** A part of a page of text, with a heading of its own; `id` is the heading’s. */
export function PageSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="flow">
      <Heading level={2} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  )
}

/** Sentences as a list. */
export const Points = ({ points }: { points: readonly string[] }) => (
  <ul className="list-disc space-y-2 pl-6 marker:text-accent">
    {points.map((point) => (
      <li key={point}>{point}</li>
    ))}
  </ul>
)
