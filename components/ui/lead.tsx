import type { ReactNode } from 'react'

/** The sentence or two under a page's heading. */
export function Lead({ children }: { children: ReactNode }) {
  return <p className="max-w-[38rem] text-lg text-ink-soft leading-normal">{children}</p>
}
