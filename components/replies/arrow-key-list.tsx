'use client'

import type { Route } from 'next'
import Link from 'next/link'
import type { KeyboardEvent, ReactNode } from 'react'
import { formatInstant } from '#lib/words/dates.ts'

/** A list of links that the up and down arrows, j and k, Home and End move through, and x ticks; Tab goes on working as ever. */
export function ArrowKeyList({ children }: { children: ReactNode }) {
  return (
    <ol onKeyDown={moveFocus} className="rounded-xl border border-line bg-surface">
      {children}
    </ol>
  )
}

type ItemProps<R extends string> = {
  href: Route<R>
  title: string
  at: string
  /** A box to tick it, among several. */
  tick?: { name: string; value: string; label: string }
  children: ReactNode
}

/** One message of such a list: what opens it, when it arrived, and what is to be known before. */
export function ArrowKeyItem<R extends string>({ href, title, at, tick, children }: ItemProps<R>) {
  return (
    <li className="relative flex gap-3 border-line border-b px-4 py-4 last:border-0 focus-within:bg-brand-wash hover:bg-sunken/60 sm:px-5">
      {tick && (
        // The whole target is a finger wide, and lies over the link that fills the row.
        <label className="relative z-1 -m-2 flex size-11 flex-none items-start justify-center p-2">
          <input
            type="checkbox"
            name={tick.name}
            value={tick.value}
            aria-label={tick.label}
            className="tick"
          />
        </label>
      )}
      <div className="grid min-w-0 flex-1 gap-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <Link
            href={href}
            prefetch={false}
            className="min-w-0 font-bold text-lg after:absolute after:inset-0 [overflow-wrap:anywhere]"
          >
            {title}
          </Link>
          <span className="text-ink-soft">{formatInstant(at)}</span>
        </div>
        {children}
      </div>
    </li>
  )
}

function moveFocus(event: KeyboardEvent<HTMLOListElement>) {
  const links = [...event.currentTarget.querySelectorAll('a')]
  const focused = document.activeElement
  const at = focused instanceof HTMLAnchorElement ? links.indexOf(focused) : -1
  if (event.key === 'x' && at >= 0 && !event.ctrlKey && !event.metaKey && !event.altKey) {
    focused?.closest('li')?.querySelector('input')?.click()
    return
  }
  const keys = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, Home: 0, End: links.length - 1 }
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const to = new Map(Object.entries(keys)).get(event.key)
  const link = to === undefined || at < 0 ? undefined : links[to]
  if (!link) return
  event.preventDefault()
  link.focus()
}
