import type { Route } from 'next'
import Link from 'next/link'
import type { NarrowedNames } from '#lib/casework/narrowed-to.ts'

type Props<R extends string> = { of: NarrowedNames; page: Route<R>; show: string }

/** What a list is narrowed to, and the way back to all of it; nothing where it is not. */
export function NarrowedLine<R extends string>({ of, page, show }: Props<R>) {
  const names = [of.member, of.campaign, of.organisation].filter((name) => name !== null)
  if (names.length === 0) return null
  return (
    <p>
      Only {names.join(' · ')}.{' '}
      <Link href={`${page}?show=${show}` as Route} prefetch={false}>
        Show everything
      </Link>
    </p>
  )
}
