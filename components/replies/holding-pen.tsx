'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { RefreshLine } from '#components/providers/refresh-line.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { countOf, formatInstant } from '#lib/dashboard/format-time.ts'
import { holdingPenQuery } from '#lib/replies/queries.ts'
import type { HeldItem } from '#lib/replies/schema.ts'
import { ArrowKeyList } from './arrow-key-list.tsx'

/** What waits to be placed by hand; reads itself again every few seconds. */
export function HoldingPen() {
  const { data, error, dataUpdatedAt } = useQuery(holdingPenQuery())
  return (
    <div className="mt-4 grid max-w-[56rem] gap-6 *:min-w-0">
      <p>
        Mail that Chorus could not match to one letter with certainty. Nothing that arrives is ever thrown
        away.
      </p>
      <RefreshLine updatedAt={dataUpdatedAt} error={error} />
      {data?.items.length === 0 && (
        <EmptyState title="The holding pen is empty">
          <p>
            Every message that arrived has found its letter. If an office answers from an unexpected address,
            or without the letter’s own address, the message waits here for you to say where it belongs.
          </p>
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <>
          <p role="status">
            {countOf(data.total, 'message')}, newest first
            {data.total > data.items.length && `; the newest ${data.items.length} are shown`}.
          </p>
          <ArrowKeyList>
            {data.items.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </ArrowKeyList>
        </>
      )}
    </div>
  )
}

function Item({ item }: { item: HeldItem }) {
  return (
    <li className="relative grid gap-1 border-line border-b px-4 py-4 last:border-0 focus-within:bg-brand-wash hover:bg-sunken/60 sm:px-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Link
          href={`/holding-pen/${item.id}`}
          prefetch={false}
          className="font-bold text-[1.1rem] after:absolute after:inset-0"
        >
          {item.subject || 'No subject'}
        </Link>
        <span className="text-ink-soft">{formatInstant(item.receivedAt)}</span>
      </div>
      <p className="text-ink-soft [overflow-wrap:anywhere]">
        From {item.fromName || item.fromAddress || 'somebody who gave no name'}
      </p>
      <p>{item.reason}</p>
    </li>
  )
}
