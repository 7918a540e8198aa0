'use client'

import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react'
import { type Direction, nextIn } from '#lib/dashboard/map-places.ts'

const keys: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
  ArrowLeft: 'left',
}

/** The seat's link around what was pressed or pointed at; null beside the seats. */
const seatAround = (target: EventTarget): SVGAElement | null =>
  target instanceof Element ? target.closest<SVGAElement>('a[data-x]') : null

/**
 * Lets the arrow keys go from seat to seat, and says what is known of the one they stand on. The seats are links of the page
 * itself: they are drawn once, and a key moves the focus without drawing any of them again.
 */
export function MapKeys({ children, start }: { children: ReactNode; start: string }) {
  const frame = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState(start)
  const say = ({ target }: FocusEvent | PointerEvent) => {
    const words = seatAround(target)?.getAttribute('aria-label')
    if (words) setSaid(words)
  }
  const step = (event: KeyboardEvent) => {
    const direction = keys[event.key]
    const from = seatAround(event.target)
    if (!direction || !from || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const seats = [...(frame.current?.querySelectorAll<SVGAElement>('a[data-x]') ?? [])]
    const points = seats.map(({ dataset }) => ({ x: Number(dataset.x), y: Number(dataset.y) }))
    const next = seats[nextIn(points, seats.indexOf(from), direction)]
    if (!next) return
    from.setAttribute('tabindex', '-1')
    next.setAttribute('tabindex', '0')
    next.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for the links in it, and is nothing to press itself
    <div ref={frame} onFocus={say} onPointerOver={say} onKeyDown={step} className="grid gap-3">
      {children}
      <p
        aria-live="polite"
        className="min-h-[3.2em] rounded-lg border border-line bg-surface px-3 py-2 text-sm"
      >
        {said}
      </p>
    </div>
  )
}
