'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

const item =
  'inline-flex min-h-11 items-center rounded-md px-3 font-semibold text-on-band no-underline hover:underline aria-[current]:underline aria-[current]:decoration-[0.2em] aria-[current]:underline-offset-8'

type Way = { href: Route; name: string; forAnswers?: true }

const ways: Way[] = [
  { href: '/dashboard', name: 'Dashboard' },
  { href: '/replies', name: 'Answers', forAnswers: true },
  { href: '/holding-pen', name: 'Holding pen', forAnswers: true },
  { href: '/desk/campaigns', name: 'Campaigns' },
  { href: '/desk/asked', name: 'Asked of us' },
  { href: '/organisations', name: 'Organisations' },
  { href: '/account', name: 'Account' },
]

/** The ways of the team's side, and out of it. `answers` shows those that open what supporters wrote. */
export function TeamNav({ answers }: { answers: boolean }) {
  const path = usePathname()
  const here = (start: string) => (path === start || path.startsWith(`${start}/`) ? 'page' : undefined)
  return (
    <nav aria-label="Team" className="-mx-3 flex flex-wrap items-center gap-x-1">
      {ways
        .filter(({ forAnswers }) => answers || !forAnswers)
        .map(({ href, name }) => (
          <Link key={href} href={href} aria-current={here(href)} className={item}>
            {name}
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
