'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

const item =
  'inline-flex min-h-11 items-center rounded-md px-3 font-semibold text-on-band no-underline hover:underline aria-[current]:underline aria-[current]:decoration-[0.2em] aria-[current]:underline-offset-8'

/** The ways of the team's side, and out of it. */
export function TeamNav({ answers }: { answers: boolean }) {
  const path = usePathname()
  const here = (start: string) => (path.startsWith(start) ? 'page' : undefined)
  return (
    <nav aria-label="Team" className="-mx-3 flex flex-wrap items-center gap-x-1">
      <Link href="/dashboard" aria-current={here('/dashboard')} className={item}>
        Dashboard
      </Link>
      {answers && (
        <>
          <Link href="/replies" aria-current={here('/replies')} className={item}>
            Answers
          </Link>
          <Link href="/holding-pen" aria-current={here('/holding-pen')} className={item}>
            Holding pen
          </Link>
        </>
      )}
      <Link href="/account" aria-current={here('/account')} className={item}>
        Account
      </Link>
      <form action="/api/auth/sign-out" method="post">
        <button type="submit" className={item}>
          Sign out
        </button>
      </form>
    </nav>
  )
}
