import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'

type Props = { summary: ReactNode; open?: boolean; className?: string; children: ReactNode }

/** Something that is shown when it is asked for. `open` is how it starts. */
export function Disclosure({ summary, open, className, children }: Props) {
  return (
    <details open={open || undefined} className={classNames('group/disclosure', className)}>
      <summary className="inline-flex min-h-11 items-center gap-2 font-semibold text-brand">
        <span aria-hidden="true" className="inline-block text-[0.8em] group-open/disclosure:rotate-90">
          ▶
        </span>
        <span>{summary}</span>
      </summary>
      {children}
    </details>
  )
}
