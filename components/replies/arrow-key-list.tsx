'use client'

import type { KeyboardEvent, ReactNode } from 'react'

/** A list of links that the up and down arrows, Home and End move through; Tab goes on working as ever. */
export function ArrowKeyList({ children }: { children: ReactNode }) {
  return (
    <ol onKeyDown={moveFocus} className="rounded-xl border border-line bg-surface">
      {children}
    </ol>
  )
}

function moveFocus(event: KeyboardEvent<HTMLOListElement>) {
  const links = [...event.currentTarget.querySelectorAll('a')]
  const focused = document.activeElement
  const at = focused instanceof HTMLAnchorElement ? links.indexOf(focused) : -1
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key]
  const link = to === undefined || at < 0 ? undefined : links[to]
  if (!link) return
  event.preventDefault()
  link.focus()
}
