'use client'

import { useQuery } from '@tanstack/react-query'
import { RefreshLine } from '#components/providers/refresh-line.tsx'
import { Chooser } from '#components/ui/chooser.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { holdingPenQuery } from '#lib/replies/queries.ts'
import type { HeldItem, HeldShow } from '#lib/replies/schema.ts'
import { countOf } from '#lib/words/numbers.ts'
import { ArrowKeyItem, ArrowKeyList } from './arrow-key-list.tsx'

/** What waits to be placed by hand, or what was set aside; reads itself again every few seconds. */
export function HoldingPen({ show }: { show: HeldShow }) {
  const { data, error, dataUpdatedAt } = useQuery(holdingPenQuery({ show }))
  return (
    <div className="mt-4 grid max-w-[56rem] gap-6 *:min-w-0">
      <p>{INTRODUCTION[show]}</p>
      <Chooser
        page="/holding-pen"
        name="show"
        label="Show"
        options={[
          { value: 'held', label: `Waiting to be placed (${data?.counts.held ?? 0})` },
          { value: 'set_aside', label: `Set aside (${data?.counts.set_aside ?? 0})` },
        ]}
        chosen={show}
      />
      <RefreshLine updatedAt={dataUpdatedAt} error={error} />
      {data?.items.length === 0 && <Nothing show={show} />}
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

const INTRODUCTION: Record<HeldShow, string> = {
  held: 'Mail that came to no letter’s own address, or that Chorus could not be sure of. It waits for you. Nothing that arrives is ever thrown away.',
  set_aside:
    'Mail that is nobody’s answer: returned mail and out-of-office notes of supporters, and our own messages come back. Nothing needs to be done.',
}

function Nothing({ show }: { show: HeldShow }) {
  if (show === 'set_aside') {
    return (
      <EmptyState title="Nothing was set aside">
        <p>When a supporter’s mail system answers one of our mails, or returns it, it is listed here.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title="The holding pen is empty">
      <p>
        Every message that arrived has found its letter. If an office answers to another address than the
        letter’s own, the message waits here for you to say where it belongs.
      </p>
    </EmptyState>
  )
}

function Item({ item }: { item: HeldItem }) {
  return (
    <ArrowKeyItem href={`/holding-pen/${item.id}`} title={item.subject || 'No subject'} at={item.receivedAt}>
      <p className="text-ink-soft [overflow-wrap:anywhere]">
        From {item.fromName || item.fromAddress || 'somebody who gave no name'}
      </p>
      <p>{item.reason}</p>
    </ArrowKeyItem>
  )
}
