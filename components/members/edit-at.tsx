import type { Route } from 'next'
import Link from 'next/link'
import { memberAt } from './member-link.tsx'

type Props = { memberId: number; part: 'contacts' | 'notes'; id: string; label: string; children: string }

/** The way to the form about one row of an MP's page: one form at a time stands there, and it needs no script. */
export function EditAt({ memberId, part, id, label, children }: Props) {
  const href = `${memberAt(memberId)}?edit=${id}#${part}` as Route
  return (
    <Link href={href} prefetch={false} aria-label={label} className="inline-flex min-h-9 items-center">
      {children}
    </Link>
  )
}
