import type { Route } from 'next'
import { ButtonLink } from './button-link.tsx'

type Props<R extends string> = {
  page: Route<R>
  /** What of the address stays as it is. */
  of: Readonly<Record<string, string>>
  /** Where this page of the list began; none for the first. */
  after: string | undefined
  /** Where the next one goes on; null on the last. */
  next: string | null
}

/** The ways to the first and to the next page of a list; nothing where it has one page. */
export function PagesNav<R extends string>({ page, of, after, next }: Props<R>) {
  if (!after && !next) return null
  const at = (more: Record<string, string>) => `${page}?${new URLSearchParams({ ...of, ...more })}` as Route
  return (
    <nav aria-label="Pages" className="flex flex-wrap gap-3">
      {after && (
        <ButtonLink href={at({})} look="secondary">
          Back to the first page
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={at({ after: next })} look="secondary">
          Next page
        </ButtonLink>
      )}
    </nav>
  )
}
