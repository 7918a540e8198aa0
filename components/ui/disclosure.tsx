'use client'

import { type ReactNode, useState } from 'react'
import { type ButtonLook, buttonLook } from './button-look.ts'

type Props = {
  summary: ReactNode
  /** As a button; otherwise as a line with an arrow. */
  look?: ButtonLook
  startsOpen?: boolean
  className?: string
  children: ReactNode
}

/**
 * Something that is shown when it is asked for, in the browser's own control. `startsOpen` counts once: what arrives later
 * neither opens nor closes it under the reader.
 */
export function Disclosure({ summary, look, startsOpen = false, className, children }: Props) {
  const [open] = useState(startsOpen)
  return (
    <details open={open || undefined} className={className}>
      {look ? (
        <summary className={buttonLook(look, 'list-none')}>{summary}</summary>
      ) : (
        <summary className="inline-flex min-h-11 items-center gap-2 font-semibold text-brand">
          <span aria-hidden="true" className="inline-block text-[0.8em] [[open]>summary>&]:rotate-90">
            ▶
          </span>
          <span>{summary}</span>
        </summary>
      )}
      {children}
    </details>
  )
}

/** Closes the disclosure around an element, and gives the keyboard back to what opened it. */
export function closeAround(element: Element | null): void {
  const around = element?.closest('details')
  if (!around) return
  around.open = false
  around.querySelector('summary')?.focus()
}
