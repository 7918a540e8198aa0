import type { Route } from 'next'
import Link from 'next/link'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { type Found, findKinds } from '#lib/dashboard/find-anything-schema.ts'
import { HitLine } from './hit-line.tsx'

type Props = { q: string; found: Found | null /** May look for letters. */; letters: boolean }

/** What was found, by what it is; or how to find something. */
export function FoundList({ q, found, letters }: Props) {
  if (!found)
    return (
      <EmptyState title="What are you looking for?">
        <p>
          Type “Blake” or “Rt Hon Blake” for an MP, “Ynys Mon” for a seat, a whole postcode for the seat it
          lies in{letters && ', CH- and the rest of its reference for a letter'}. Accents and titles do not
          matter. From any page, press / to come to the box.
        </p>
      </EmptyState>
    )
  const count = found.groups.reduce((sum, { hits }) => sum + hits.length, 0)
  return (
    <>
      {found.note && <p role="status">{found.note}</p>}
      {count === 0 && !found.note && (
        <EmptyState title={`Nothing is found for “${q}”`}>
          <p>
            Try a part of the name: the first letters of each word are enough. Whole postcodes find their
            seat.
          </p>
          {letters && (
            <p>
              A letter is found by its writer’s name or address, or by its words, on{' '}
              <Link href="/desk/letters">the page of letters</Link>.
            </p>
          )}
        </EmptyState>
      )}
      {found.groups.map(({ kind, hits, more }) => (
        <section key={kind} aria-labelledby={`found-${kind}`}>
          <Heading level={2} id={`found-${kind}`} className="mb-1.5">
            {findKinds[kind]}
          </Heading>
          <ul className="rounded-xl border border-line bg-surface">
            {hits.map((hit) => (
              <li key={hit.to} className="border-line border-b last:border-0">
                <Link
                  href={hit.to as Route}
                  prefetch={false}
                  className="block px-4 py-2 no-underline hover:bg-brand-wash"
                >
                  <HitLine hit={hit} />
                </Link>
              </li>
            ))}
          </ul>
          {more && <p className="mt-1.5 text-ink-soft">There are more. Type another word of the name.</p>}
        </section>
      ))}
    </>
  )
}
