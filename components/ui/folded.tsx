import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

type Props = {
  summary: ReactNode
  open?: boolean
  /** As a card of its own; otherwise as a line in the text. */
  boxed?: boolean
  /** Of what is folded. */
  className?: string
  children: ReactNode
}

/** Something for whoever asks for it, in the browser's own control; where it has to open by itself, `Disclosure`. */
export function Folded({ summary, open, boxed, className, children }: Props) {
  return (
    <details
      open={open || undefined}
      className={boxed ? 'rounded-lg border border-line bg-surface px-4' : undefined}
    >
      <summary className="min-h-12 cursor-pointer content-center font-semibold text-brand">{summary}</summary>
      <div className={classNames(boxed && 'pb-4', className)}>{children}</div>
    </details>
  )
}
