import type { ReactNode } from 'react'

/** The sentence or two under a page's heading. */
export function Lead({ children }: { children: ReactNode }) {
  return <p className="max-w-[38rem] text-[1.15rem] text-ink-soft leading-normal">{children}</p>
}
