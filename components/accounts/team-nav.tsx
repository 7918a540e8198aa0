'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

const item =
  'inline-flex min-h-11 items-center rounded-md px-1.5 font-semibold text-on-band no-underline hover:underline aria-[current]:underline aria-[current]:decoration-[0.2em] aria-[current]:underline-offset-8'

type Way = { href: Route; name: string; takes?: 'answers' | 'parliament' | 'coalition' | 'held' | 'requests' }

const ways: Way[] = [
  { href: '/dashboard', name: 'Dashboard' },
  { href: '/replies', name: 'Answers', takes: 'answers' },
  { href: '/holding-pen', name: 'Holding pen', takes: 'answers' },
  { href: '/desk/letters', name: 'Letters', takes: 'held' },
  { href: '/desk/held', name: 'Held letters', takes: 'held' },
  { href: '/desk/requests', name: 'Requests', takes: 'requests' },
  { href: '/desk/campaigns', name: 'Campaigns' },
  { href: '/desk/asked', name: 'Asked of us' },
  { href: '/organisations', name: 'Organisations' },
  { href: '/desk/parliament', name: 'Parliament', takes: 'parliament' },
  { href: '/desk/coalition', name: 'Who we are', takes: 'coalition' },
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
  /** How many requests are open; the same. */
  requests: number | null
}

/** The ways of the team's side, below the name; beside it a person's own, and the way out. */
export function TeamNav({ held, requests, ...rights }: Props) {
  const may = { ...rights, held: held !== null, requests: requests !== null }
  const counts: Partial<Record<Route, number | null>> = { '/desk/held': held, '/desk/requests': requests }
  const path = usePathname()
  const here = (start: string) => (path === start || path.startsWith(`${start}/`) ? 'page' : undefined)
  return (
    <>
      <nav aria-label="You" className="-mx-1.5 flex items-center">
        <Link href="/account" aria-current={here('/account')} className={item}>
          Account
        </Link>
        <form action="/api/auth/sign-out" method="post">
          <button type="submit" className={item}>
            Sign out
          </button>
        </form>
      </nav>
      <nav aria-label="Team" className="-mx-1.5 flex basis-full flex-wrap items-center">
        {ways
          .filter(({ takes }) => !takes || may[takes])
          .map(({ href, name }) => (
            <Link key={href} href={href} aria-current={here(href)} className={item}>
              {name}
              {counts[href] ? ` (${counts[href]})` : ''}
            </Link>
          ))}
      </nav>
    </>
  )
}
