import type { Route } from 'next'
import Link from 'next/link'
import type { SegmentFilter } from '#lib/segments/filter.ts'
import { filterWords } from '#lib/segments/filter-words.ts'

type Props = {
  filter: SegmentFilter
  figureName: (slug: string) => string
  /** Where the same is shown with another filter. */
  at: (filter: SegmentFilter) => Route
  /** What is left. */
  found: string
}

/** What narrows the page down, each part with a way to take it out. */
export function FilterChips({ filter, figureName, at, found }: Props) {
  const { campaign, ...narrowing } = filter
  const parts = filterWords(narrowing, figureName)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="font-semibold">{found}</p>
      {parts.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {parts.map(({ key, words }) => (
            <li key={key}>
              <Link
                href={at({ ...filter, [key]: undefined })}
                prefetch={false}
                scroll={false}
                aria-label={`${words}: take out`}
                className="inline-flex min-h-9 items-center gap-2 rounded-full border border-brand bg-brand-wash px-3 text-ink text-sm no-underline"
              >
                {words} <span aria-hidden="true">✕</span>
              </Link>
            </li>
          ))}
          {parts.length > 1 && (
            <li>
              <Link
                href={at({ campaign })}
                prefetch={false}
                scroll={false}
                className="inline-flex min-h-9 items-center px-2 text-sm"
              >
                Take all out
              </Link>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}
