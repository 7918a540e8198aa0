import type { Route } from 'next'
import Link from 'next/link'
import { MemberLink } from '#components/members/member-link.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import type { ListedPromise } from '#lib/casework/data.ts'
import { dayIn } from '#lib/words/dates.ts'
import { DueDay } from './due-day.tsx'
import { PromiseTag } from './promise-tag.tsx'

type Props = { promises: ListedPromise[]; today: string; caption: string }

/** Promises: who promised what for which campaign, by when, and what became of it. */
export function PromiseTable({ promises, today, caption }: Props) {
  const columns: Column<ListedPromise>[] = [
    {
      name: 'Promise',
      heads: true,
      cell: ({ id, what, campaign }) => (
        <>
          <Link
            href={`/desk/promises/${id}`}
            prefetch={false}
            className="inline-flex min-h-9 items-center [overflow-wrap:anywhere]"
          >
            {what}
          </Link>
          <Link
            href={`/desk/promises?campaign=${campaign.slug}` as Route}
            prefetch={false}
            className="flex min-h-9 items-center font-normal text-sm"
          >
            {campaign.title}
          </Link>
        </>
      ),
    },
    {
      name: 'MP',
      cell: ({ member }) => (
        <>
          <MemberLink member={member} />
          <span className="block text-ink-soft text-sm">{member.party}</span>
        </>
      ),
    },
    {
      name: 'By when',
      cell: ({ dueOn, state }) => <DueDay day={dueOn} today={today} open={state === 'open'} />,
    },
    {
      name: 'State',
      cell: (promise) => (
        <>
          <PromiseTag promise={promise} today={today} />
          {promise.endedOn && (
            <span className="block text-ink-soft text-sm">{dayIn('en', promise.endedOn)}</span>
          )}
        </>
      ),
    },
    {
      name: 'Written down by',
      wideOnly: true,
      cell: ({ recordedBy, organisationName, madeOn }) => (
        <>
          {recordedBy}
          <span className="block text-ink-soft text-sm">
            {organisationName} · made on {dayIn('en', madeOn)}
          </span>
        </>
      ),
    },
  ]
  return <Table caption={caption} hideCaption rows={promises} rowKey={({ id }) => id} columns={columns} />
}
