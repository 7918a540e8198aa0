import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

const sizes = {
  1: 'text-3xl tracking-[-0.015em]',
  2: 'text-2xl tracking-[-0.01em]',
  3: 'text-lg leading-snug',
}

type Props = ComponentProps<'h1'> & { level?: 1 | 2 | 3 }

/** A heading; one of level 1 on a page. */
export function Heading({ level = 1, className, ...rest }: Props) {
  const Tag = `h${level}` as const
  return <Tag className={classNames('text-balance font-bold', sizes[level], className)} {...rest} />
}
