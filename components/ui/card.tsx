import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

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
        'flow rounded-xl border border-line bg-surface p-5 shadow-card sm:p-7',
        className,
      )}
    >
      {children}
    </Tag>
  )
}
