import type { Route } from 'next'
import Link from 'next/link'
import { formatCount } from '#lib/words/numbers.ts'

type Props = {
  /** Where the list is; false for a reader who may not open it. */
  href: Route | false
  /** What is counted, for whoever hears the link alone. */
  of: string
  count: number | null
  /** In a line of text, not in a cell of its own. */
  inText?: boolean
}

/** A number that leads to the list it counts; nought leads nowhere. */
export function CountLink({ href, of, count, inText }: Props) {
  const number = formatCount(count)
  if (!href || count === 0) return number
  return (
    <Link
      href={href}
      prefetch={false}
      className={
        inText
          ? 'font-semibold'
          : '-my-2.5 inline-flex min-h-11 min-w-8 items-center justify-end font-semibold'
      }
      aria-label={`${number}: ${of}`}
    >
      {number}
    </Link>
  )
}
