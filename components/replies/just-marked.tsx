'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { Notice } from '#components/ui/notice.tsx'
import { replyDetailQuery } from '#lib/replies/queries.ts'
import { replyStates } from '#lib/replies/reply-states.ts'
import type { ReplyShow } from '#lib/replies/schema.ts'

/** What was done on the answer before this one, and the way back to it. */
export function JustMarked({ id, show }: { id: string | null; show: ReplyShow }) {
  const { data } = useQuery({ ...replyDetailQuery({ id: id ?? '', show }), enabled: id !== null })
  return (
    <div role="status" className="mt-2">
      {data && data.state !== 'unclassified' && (
        <Notice kind="success" title="Marked">
          <p>
            The answer of {data.member.name} is marked “{replyStates.states[data.state].means}”. This is the
            next one to read.{' '}
            <Link
              href={`/replies/${data.id}?show=all`}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              Go back and change it
            </Link>
          </p>
        </Notice>
      )}
    </div>
  )
}
