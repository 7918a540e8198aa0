'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { findKinds } from '#lib/dashboard/find-anything-schema.ts'
import { countOf } from '#lib/words/numbers.ts'
import { HitLine } from './hit-line.tsx'
import { useKeys } from './keys.tsx'
import { useFoundSoFar } from './use-found-so-far.ts'

/**
 * One box for everything. What is typed travels in the body: it may be a supporter's. Without a script Enter leads to what
 * is found; with one it is shown beside the box while it is typed, and the arrows go through it.
 */
export function FindBox() {
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState<{ left: number; top: number } | null>(null)
  const found = useFoundSoFar(typed)
  useKeys([{ key: '/', name: 'Find anything', run: () => box.current?.focus() }])
  const open = () => {
    const frame = box.current?.getBoundingClientRect()
    if (frame) setAt({ left: frame.left, top: frame.bottom + 4 })
  }
  const close = () => setAt(null)
  const hits = found?.groups.flatMap((group) => group.hits) ?? []
  return (
    <search
      onKeyDown={(event) => moveThrough(event, { box: box.current, close })}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close()
      }}
    >
      <form action="/api/find" method="post" className="relative">
        <label htmlFor="find-anything" className="sr-only">
          Find anything: an MP, a seat, a postcode, a letter by its reference, a campaign, an organisation
        </label>
        <Icon
          name="search"
          className="pointer-events-none absolute top-1/2 left-2.5 size-5 -translate-y-1/2 text-ink-soft"
        />
        <input
          ref={box}
          id="find-anything"
          name="q"
          type="search"
          placeholder="Find anything"
          autoComplete="off"
          spellCheck={false}
          aria-keyshortcuts="/"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            open()
          }}
          onFocus={open}
          className="control pl-9!"
        />
      </form>
      <p role="status" className="sr-only">
        {at && found && `${countOf(hits.length, 'thing')} found. The down arrow goes to them.`}
      </p>
      {at && found && (hits.length > 0 || found.note) && (
        <div
          style={at}
          className="fixed z-20 max-h-[70dvh] w-[min(30rem,calc(100vw-2rem))] overflow-y-auto rounded-xl border border-line-strong bg-surface py-2 shadow-card"
        >
          {found.note && <p className="px-4 py-1 text-ink-soft">{found.note}</p>}
          {found.groups.map(({ kind, hits: theirs }) => (
            <div key={kind}>
              <p className="px-4 pt-1 font-semibold text-ink-soft text-sm">{findKinds[kind]}</p>
              <ul>
                {theirs.map((hit) => (
                  <li key={hit.to}>
                    <Link
                      href={hit.to as Route}
                      prefetch={false}
                      onClick={() => {
                        setTyped('')
                        close()
                      }}
                      className="block px-4 py-1.5 text-ink no-underline hover:bg-brand-wash focus:bg-brand-wash"
                    >
                      <HitLine hit={hit} />
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </search>
  )
}

type Around = { box: HTMLInputElement | null; close: () => void }

/** Down and up through what is found, and back into the box; Escape closes it. */
function moveThrough(event: KeyboardEvent<HTMLElement>, { box, close }: Around): void {
  const links = [...event.currentTarget.querySelectorAll('a')]
  const at = links.findIndex((link) => link.matches(':focus'))
  if (event.key === 'Escape' && links.length > 0) {
    event.preventDefault()
    box?.focus()
    close()
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const to = at + (event.key === 'ArrowDown' ? 1 : -1)
  if (links.length === 0 || to < -1) return
  event.preventDefault()
  if (to < 0) box?.focus()
  else links[Math.min(to, links.length - 1)]?.focus()
}
