'use client'

import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { InventedTag } from '#components/members/invented-tag.tsx'
import { RefreshLine } from '#components/providers/refresh-line.tsx'
import { useLive } from '#components/providers/use-live.ts'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PagesNav } from '#components/ui/pages-nav.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { useKeys } from '#components/workbench/keys.tsx'
import { repliesKey, replyListQuery } from '#lib/replies/queries.ts'
import { replyStates } from '#lib/replies/reply-states.ts'
import {
  type ReplyFilter as Filter,
  filterInAddress,
  LIST_STEP,
  type ReplyListInput,
  type ReplyListItem,
  type ReplyShow,
} from '#lib/replies/schema.ts'
import { dayIn } from '#lib/words/dates.ts'
import { countOf } from '#lib/words/numbers.ts'
import { ArrowKeyItem, ArrowKeyList } from './arrow-key-list.tsx'
import { type Choices, ReplyFilter } from './reply-filter.tsx'
import { replyTone } from './reply-tone.ts'
import { TrustBadge } from './trust-badge.tsx'

type Props = { input: ReplyListInput; choices: Choices; me: string }

/** The answers of one filter; read again as soon as something has changed. */
export function ReplyList({ input, choices, me }: Props) {
  const { limit, after, ...filter } = input
  const { data, error, dataUpdatedAt } = useQuery(replyListQuery(input))
  useLive({ answers: [repliesKey], claims: [repliesKey] })
  const list = useRef<HTMLDivElement>(null)
  // From anywhere on the page into the list; within it the list's own keys go on.
  useKeys([
    {
      key: 'j',
      name: 'Into the list',
      run: () => list.current?.querySelector<HTMLAnchorElement>('ol a')?.focus(),
    },
  ])
  const of = {
    ...Object.fromEntries(filterInAddress(filter)),
    ...(limit !== LIST_STEP && { limit: String(limit) }),
  }
  return (
    <div ref={list} className="mt-4 grid max-w-[80rem] gap-4 *:min-w-0">
      <ReplyFilter
        filter={filter}
        choices={choices}
        unread={data?.unread ?? 0}
        waiting={data?.waiting ?? 0}
      />
      <RefreshLine updatedAt={dataUpdatedAt} error={error} />
      {data?.items.length === 0 && <NoAnswers filter={filter} />}
      {data && data.items.length > 0 && (
        <>
          <p role="status">
            {countLine(data.total, filter)} Up and down arrows, or j and k, move through the list, Enter
            opens.
          </p>
          <ArrowKeyList>
            {data.items.map((item) => (
              <Item key={item.id} item={item} filter={filter} me={me} />
            ))}
          </ArrowKeyList>
          <PagesNav page="/replies" of={of} after={after} next={data.next} />
        </>
      )}
    </div>
  )
}

function countLine(total: number | null, { words, order }: Filter): string {
  const how = words ? 'the best first' : order === 'oldest' ? 'oldest first' : 'newest first'
  return total === null ? `Answers, ${how}.` : `${countOf(total, 'answer')}, ${how}.`
}

function Item({ item, filter, me }: { item: ReplyListItem; filter: Filter; me: string }) {
  const { claimedBy, assignedTo } = item
  return (
    <ArrowKeyItem
      href={`/replies/${item.id}?${filterInAddress(filter)}`}
      title={[item.memberName, item.seatName].filter(Boolean).join(', ')}
      at={item.receivedAt}
    >
      <p className="text-ink-soft">{[item.party, item.campaignTitle].filter(Boolean).join(' · ')}</p>
      {item.jointLetterBy && (
        <p className="font-semibold">Answer to the joint letter, sent by {item.jointLetterBy}</p>
      )}
      <p className={item.alone ? undefined : 'line-clamp-2'}>{openingOf(item)}</p>
      <p className="flex flex-wrap gap-2 empty:hidden">
        {item.state !== 'unclassified' &&
          [item.state, ...item.also].map((state) => (
            <Tag key={state} tone={replyTone[state]}>
              {replyStates.states[state].means}
            </Tag>
          ))}
        {item.like > 0 && <Tag tone="info">and {item.like} like it</Tag>}
        {item.invented && <InventedTag />}
        <TrustBadge trust={item.trust} />
        {item.waits && <Tag tone="warn">Waits for you</Tag>}
        {assignedTo && <Tag>{assignedTo.id === me ? 'Yours' : `${assignedTo.name}’s`}</Tag>}
        {claimedBy && claimedBy.id !== me && <Tag tone="warn">{claimedBy.name} is reading this</Tag>}
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

function NoAnswers({ filter: { show, words, ...narrower } }: { filter: Filter }) {
  const { order: _, ...conditions } = narrower
  if (words || Object.values(conditions).some((each) => each !== undefined)) {
    return (
      <EmptyState
        title="No answer fits all of that"
        action={
          <ButtonLink href={`/replies?show=${show}`} look="secondary">
            See those of all
          </ButtonLink>
        }
      >
        <p>
          {words
            ? 'Words are looked for in the subject and in what the office itself wrote, in English or Welsh. Try fewer words, or show all answers.'
            : 'Every choice above has to hold. Take one away, or show all answers.'}
        </p>
      </EmptyState>
    )
  }
  return <NothingIn show={show} />
}

function NothingIn({ show }: { show: ReplyShow }) {
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
