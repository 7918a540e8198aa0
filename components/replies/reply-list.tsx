'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { RefreshLine } from '#components/providers/refresh-line.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Chooser } from '#components/ui/chooser.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { allStates } from '#lib/platform/life-cycle.ts'
import { replyListQuery } from '#lib/replies/queries.ts'
import { replyStates } from '#lib/replies/reply-states.ts'
import {
  LIST_MAXIMUM,
  LIST_STEP,
  type ReplyListInput,
  type ReplyListItem,
  type ReplyShow,
} from '#lib/replies/schema.ts'
import { dayIn } from '#lib/words/dates.ts'
import { countOf } from '#lib/words/numbers.ts'
import { ArrowKeyItem, ArrowKeyList } from './arrow-key-list.tsx'
import { replyTone } from './reply-tone.ts'
import { TrustBadge } from './trust-badge.tsx'

const kinds = allStates(replyStates).filter((state) => state !== 'unclassified')

/** The answers of one filter, newest first; reads itself again every few seconds. */
export function ReplyList({ show, limit, campaign, member }: ReplyListInput) {
  const { data, error, dataUpdatedAt } = useQuery(replyListQuery({ show, limit, campaign, member }))
  const of = { ...(campaign && { campaign }), ...(member && { member: String(member) }) }
  const more = data ? Math.min(LIST_STEP, data.total - data.items.length) : 0
  return (
    <div className="mt-4 grid max-w-[56rem] gap-6 *:min-w-0">
      <Chooser
        page="/replies"
        name="show"
        label="Show"
        options={[
          { value: 'unread', label: `To read (${data?.unread ?? 0})` },
          {
            value: 'waiting',
            label: `Waiting for you before their supporters get them (${data?.waiting ?? 0})`,
          },
          { value: 'all', label: 'All answers' },
          ...kinds.map((kind) => ({ value: kind, label: replyStates.states[kind].means })),
        ]}
        chosen={show === 'unclassified' ? 'unread' : show}
        keep={of}
      />
      {(campaign || member) && (
        <p>
          {member ? 'What one MP answered; automatic replies are left out.' : 'Of one campaign.'}{' '}
          <Link href={`/replies?show=${show}`} className="inline-flex min-h-11 items-center font-semibold">
            See those of all
          </Link>
        </p>
      )}
      <RefreshLine updatedAt={dataUpdatedAt} error={error} />
      {data?.items.length === 0 && <NoAnswers show={show} />}
      {data && data.items.length > 0 && (
        <>
          <p role="status">
            {countOf(data.total, 'answer')}, newest first. Up and down arrows move through the list, Enter
            opens.
          </p>
          <ArrowKeyList>
            {data.items.map((item) => (
              <Item key={item.id} item={item} show={show} />
            ))}
          </ArrowKeyList>
          {more > 0 && limit < LIST_MAXIMUM && (
            <ButtonLink
              href={`/replies?${new URLSearchParams({ show, limit: String(limit + LIST_STEP), ...of })}`}
              look="secondary"
            >
              Show {more} more
            </ButtonLink>
          )}
        </>
      )}
    </div>
  )
}

function Item({ item, show }: { item: ReplyListItem; show: ReplyShow }) {
  return (
    <ArrowKeyItem
      href={`/replies/${item.id}?show=${show}`}
      title={[item.memberName, item.seatName].filter(Boolean).join(', ')}
      at={item.receivedAt}
    >
      <p className="text-ink-soft">{[item.party, item.campaignTitle].filter(Boolean).join(' · ')}</p>
      {item.jointLetterBy && (
        <p className="font-semibold">Answer to the joint letter, sent by {item.jointLetterBy}</p>
      )}
      <p className={item.alone ? undefined : 'line-clamp-2'}>{openingOf(item)}</p>
      <p className="flex flex-wrap gap-2">
        {item.state !== 'unclassified' && (
          <Tag tone={replyTone[item.state]}>{replyStates.states[item.state].means}</Tag>
        )}
        <TrustBadge trust={item.trust} />
        {item.waits && <Tag tone="warn">Waits for you</Tag>}
      </p>
    </ArrowKeyItem>
  )
}

function openingOf({ alone, waits, receivedAt, opening }: ReplyListItem): string {
  if (!alone) return opening || 'No text; open it to see the message itself.'
  const day = dayIn('en', receivedAt)
  if (waits)
    return `It came on ${day}. It is for its supporter alone, and waits for you to look at who sent it.`
  return `Answered on ${day}. The answer went to the supporter alone.`
}

function NoAnswers({ show }: { show: ReplyShow }) {
  if (show === 'unread') {
    return (
      <EmptyState
        title="Nothing to read"
        action={
          <ButtonLink href="/replies?show=all" look="secondary">
            See all answers
          </ButtonLink>
        }
      >
        <p>When an MP’s office replies, the answer appears here within seconds. You need not reload.</p>
      </EmptyState>
    )
  }
  if (show === 'waiting') {
    return (
      <EmptyState
        title="Nothing waits for you"
        action={
          <ButtonLink href="/replies" look="secondary">
            Read answers
          </ButtonLink>
        }
      >
        <p>
          An answer whose sender could not be verified is listed here. Its supporter gets a copy once you have
          looked at it.
        </p>
      </EmptyState>
    )
  }
  if (show === 'all') {
    return (
      <EmptyState title="No answers yet">
        <p>When an MP’s office replies to a letter, the answer appears here within seconds.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={`Nothing marked “${replyStates.states[show].means}”`}
      action={
        <ButtonLink href="/replies" look="secondary">
          Read answers
        </ButtonLink>
      }
    >
      {show === 'answered_alone' ? (
        <p>
          Where a campaign promises its answers to those who write alone, each is listed here when it comes.
        </p>
      ) : (
        <p>Open an answer and press that button under it; it is then listed here.</p>
      )}
    </EmptyState>
  )
}
