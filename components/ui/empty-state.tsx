import type { ReactNode } from 'react'
import { Heading } from './heading.tsx'

/** What stands where a list would: what will appear here, and how to make that happen. */
export function EmptyState({
  title,
  action,
  children,
}: {
  title: string
  action?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="flow rounded-xl border-2 border-line border-dashed bg-sunken/60 p-6 text-center sm:p-8">
      <Heading level={2}>{title}</Heading>
      <div className="mx-auto max-w-[34rem] text-ink-soft">{children}</div>
      {action}
    </div>
  )
}
