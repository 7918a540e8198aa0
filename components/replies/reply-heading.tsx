'use client'

import { useEffect, useRef } from 'react'
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
        <Tag tone={replyTone[reply.state]}>{replyStates.states[reply.state].means}</Tag>
        <TrustBadge trust={reply.trust} />
        {reply.jointLetter && <Tag>To the joint letter</Tag>}
        <span>{reply.member.party}</span>
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
