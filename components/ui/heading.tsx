import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

const sizes = {
  1: 'text-[clamp(1.75rem,1.3rem+2.1vw,2.6rem)] leading-[1.12] tracking-[-0.01em]',
  2: 'text-[clamp(1.35rem,1.2rem+0.7vw,1.6rem)] leading-tight',
  3: 'text-[1.15rem] leading-snug',
}

type Props = { level?: 1 | 2 | 3; id?: string; className?: string; children: ReactNode }

/** A heading; one of level 1 on a page. */
export function Heading({ level = 1, id, className, children }: Props) {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} className={classNames('text-balance font-display font-bold', sizes[level], className)}>
      {children}
    </Tag>
  )
}
