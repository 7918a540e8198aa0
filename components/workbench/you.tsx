'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { wayLook } from './way-look.ts'

/** A person's own page, and the way out. */
export function You({ name }: { name: string }) {
  const path = usePathname()
  return (
    <nav aria-label="You" className="flex items-center">
      <Link href="/account" aria-current={path === '/account' ? 'page' : undefined} className={wayLook}>
        <span className="min-w-0 truncate">
          Account<span className="sr-only">, {name}</span>
        </span>
      </Link>
      <form action="/api/auth/sign-out" method="post">
        <button type="submit" title={`Signed in as ${name}`} className={`${wayLook} whitespace-nowrap`}>
          Sign out
        </button>
      </form>
    </nav>
  )
}
