'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Tag } from '#components/ui/tag.tsx'
import { formatInstant } from '#lib/dashboard/format-time.ts'
import { replyStates } from '#lib/replies/reply-states.ts'
import type { ReplyDetailAnswer } from '#lib/replies/schema.ts'
import { MARKED_KEY } from './just-marked.tsx'
import { replyTone } from './reply-tone.ts'

/** Who answers, for which seat and when. Takes the keyboard when the page came here from the answer before. */
export function ReplyHeading({ reply }: { reply: ReplyDetailAnswer }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const client = useQueryClient()
  useEffect(() => {
    if (client.getQueryData(MARKED_KEY)) heading.current?.focus()
  }, [client])
  return (
    <div className="flow">
      <h1
        ref={heading}
        tabIndex={-1}
        className="text-balance font-bold font-display text-[clamp(1.75rem,1.3rem+2.1vw,2.6rem)] leading-[1.12]"
      >
        {reply.member.name}, {reply.seatName}
      </h1>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-ink-soft">
        <Tag tone={replyTone[reply.state]}>{replyStates.states[reply.state].means}</Tag>
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
