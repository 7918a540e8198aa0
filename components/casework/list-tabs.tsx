import type { Route } from 'next'
import Link from 'next/link'
import { classNames } from '#components/ui/class-names.ts'
import { COUNTED_TO } from '#lib/casework/list-schema.ts'
import { figures } from '#lib/words/numbers.ts'

type Props<R extends string> = {
  label: string
  page: Route<R>
  tabs: readonly { show: string; name: string; count?: number }[]
  chosen: string
  /** What else of the address stays as it is. */
  keep: Readonly<Record<string, string>>
}

/** The lists of a page, each with how many it holds, which leads to them. */
export function ListTabs<R extends string>({ label, page, tabs, chosen, keep }: Props<R>) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-2">
      {tabs.map(({ show, name, count }) => (
        <Link
          key={show}
          href={`${page}?${new URLSearchParams({ ...keep, show })}` as Route}
          prefetch={false}
          aria-current={show === chosen ? 'page' : undefined}
          className={classNames(
            'inline-flex min-h-11 items-center gap-2 rounded-lg border-2 px-3 font-semibold no-underline',
            show === chosen
              ? 'border-brand bg-brand text-on-brand'
              : 'border-line-strong bg-surface text-brand hover:bg-brand-wash',
          )}
        >
          {name}
          {count !== undefined && (
            <span className="tabular-nums">
              {count > COUNTED_TO ? `${figures(COUNTED_TO)}+` : figures(count)}
            </span>
          )}
        </Link>
      ))}
    </nav>
  )
}
