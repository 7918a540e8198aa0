import Link from 'next/link'
import type { ListedPromise } from '#lib/casework/data.ts'
import { DueDay } from './due-day.tsx'
import { PromiseTag } from './promise-tag.tsx'

/** A promise in a list about its member or its answer. */
export function PromiseLine({ promise, today }: { promise: ListedPromise; today: string }) {
  const { id, what, state, dueOn, campaign } = promise
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Link
        href={`/desk/promises/${id}`}
        prefetch={false}
        className="inline-flex min-h-9 items-center font-semibold [overflow-wrap:anywhere]"
      >
        {what}
      </Link>
      <PromiseTag promise={promise} today={today} />
      <span className="text-ink-soft text-sm">
        {campaign.title} · <DueDay day={dueOn} today={today} open={state === 'open'} />
      </span>
    </div>
  )
}
