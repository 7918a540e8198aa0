'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { InventedTag } from '#components/members/invented-tag.tsx'
import { memberAt } from '#components/members/member-link.tsx'
import { seatAt } from '#components/members/seat-link.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { replyStates } from '#lib/replies/reply-states.ts'
import type { ReplyDetailAnswer } from '#lib/replies/schema.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { replyTone } from './reply-tone.ts'
import { TrustBadge } from './trust-badge.tsx'

type Props = {
  reply: ReplyDetailAnswer
  /** Whether the page came here from the answer before; then the heading takes the keyboard. */
  justMarked: boolean
}

/** Who answers, for which seat and when. */
export function ReplyHeading({ reply, justMarked }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (justMarked) heading.current?.focus()
  }, [justMarked])
  return (
    <div className="flow">
      <Heading ref={heading} tabIndex={-1}>
        {[reply.member.name, reply.seatName].filter(Boolean).join(', ')}
      </Heading>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-ink-soft">
        {[reply.state, ...reply.also].map((state) => (
          <Tag key={state} tone={replyTone[state]}>
            {replyStates.states[state].means}
          </Tag>
        ))}
        <TrustBadge trust={reply.trust} />
        {reply.jointLetter && <Tag>To the joint letter</Tag>}
        {reply.member.invented && <InventedTag />}
        <span>{reply.member.party}</span>
        {reply.member.id !== null && (
          <Link
            href={memberAt(reply.member.id)}
            prefetch={false}
            className="inline-flex min-h-9 items-center font-semibold"
          >
            Their page
          </Link>
        )}
        {reply.gssCode !== null && (
          <Link
            href={seatAt(reply.gssCode)}
            prefetch={false}
            className="inline-flex min-h-9 items-center font-semibold"
          >
            Their seat
          </Link>
        )}
        <span>Arrived {formatInstant(reply.receivedAt)}</span>
        {reply.marked && (
          <span>
            Marked by {reply.marked.by}, {formatInstant(reply.marked.at)}
          </span>
        )}
      </p>
    </div>
  )
}
