'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

const item =
  'inline-flex min-h-11 items-center rounded-md px-3 font-semibold text-on-band no-underline hover:underline aria-[current]:underline aria-[current]:decoration-[0.2em] aria-[current]:underline-offset-8'

type Way = { href: Route; name: string; takes?: 'answers' | 'parliament' | 'coalition' | 'held' }

const ways: Way[] = [
  { href: '/dashboard', name: 'Dashboard' },
  { href: '/replies', name: 'Answers', takes: 'answers' },
  { href: '/holding-pen', name: 'Holding pen', takes: 'answers' },
  { href: '/desk/letters', name: 'Letters', takes: 'held' },
  { href: '/desk/held', name: 'Held letters', takes: 'held' },
  { href: '/desk/campaigns', name: 'Campaigns' },
  { href: '/desk/asked', name: 'Asked of us' },
  { href: '/organisations', name: 'Organisations' },
  { href: '/desk/parliament', name: 'Parliament', takes: 'parliament' },
  { href: '/desk/coalition', name: 'Who we are', takes: 'coalition' },
  { href: '/account', name: 'Account' },
]

type Props = {
  /** May open what supporters wrote. */
  answers: boolean
  /** May change what Chorus knows of MPs. */
  parliament: boolean
  /** May say who runs this installation. */
  coalition: boolean
  /** How many letters are held; null for whoever may not see them. */
  held: number | null
}

/** The ways of the team's side, and out of it. */
export function TeamNav({ held, ...rights }: Props) {
  const may = { ...rights, held: held !== null }
  const path = usePathname()
  const here = (start: string) => (path === start || path.startsWith(`${start}/`) ? 'page' : undefined)
  return (
    <nav aria-label="Team" className="-mx-3 flex flex-wrap items-center gap-x-1">
      {ways
        .filter(({ takes }) => !takes || may[takes])
        .map(({ href, name }) => (
          <Link key={href} href={href} aria-current={here(href)} className={item}>
            {name}
            {href === '/desk/held' && held !== null && held !== 0 && ` (${held})`}
          </Link>
        ))}
      <form action="/api/auth/sign-out" method="post">
        <button type="submit" className={item}>
          Sign out
        </button>
      </form>
    </nav>
  )
}
