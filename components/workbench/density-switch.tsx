'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { type Density, densities } from './choices.ts'

const words: Record<Density, string> = { compact: 'Compact', comfortable: 'Comfortable' }

/** Larger or smaller type and lines on every page of the team, for this browser. */
export function DensitySwitch({ density }: { density: Density }) {
  const path = usePathname()
  const search = useSearchParams().toString()
  return (
    <form
      action="/api/people/workbench"
      method="post"
      aria-label="Size of text and lines"
      className="flex overflow-hidden rounded-lg border border-line-strong"
    >
      <input type="hidden" name="back" value={search ? `${path}?${search}` : path} />
      {densities.map((each) => (
        <button
          key={each}
          type="submit"
          name="density"
          value={each}
          aria-pressed={each === density}
          className="min-h-9 flex-1 px-2 text-sm hover:bg-brand-wash aria-pressed:bg-brand aria-pressed:font-semibold aria-pressed:text-on-brand"
        >
          {words[each]}
        </button>
      ))}
    </form>
  )
}
