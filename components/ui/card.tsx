import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Heading } from './heading.tsx'

type Props = {
  as?: 'div' | 'section' | 'article' | 'li'
  labelledBy?: string
  className?: string
  children: ReactNode
}

/** A sheet on the page, for things that belong together. */
export function Card({ as: Tag = 'div', labelledBy, className, children }: Props) {
  return (
    <Tag
      aria-labelledby={labelledBy}
      className={classNames(
        'flow rounded-xl border border-line bg-surface p-4 shadow-card sm:p-7',
        className,
      )}
    >
      {children}
    </Tag>
  )
}

type SectionProps = { id: string; title: ReactNode; className?: string; children: ReactNode }

/** A part of the page with a heading of its own; `id` is the heading's. */
export function SectionCard({ id, title, className, children }: SectionProps) {
  return (
    <Card as="section" labelledBy={id} className={className}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      {children}
    </Card>
  )
}
