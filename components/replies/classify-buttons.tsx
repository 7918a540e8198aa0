'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { fetchJson } from '#lib/platform/fetch-json.ts'
import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'
import { allStates } from '#lib/platform/life-cycle.ts'
import { replyStates } from '#lib/replies/reply-states.ts'
import { classificationAnswer, type ReplyDetailAnswer, type ReplyShow } from '#lib/replies/schema.ts'
import { MARKED_KEY, type Marked } from './just-marked.tsx'

const kinds = allStates(replyStates).filter((state) => state !== 'unclassified')

/** What the answer says, at one press; an unread one gives way to the next unread. */
export function ClassifyButtons({ reply, show }: { reply: ReplyDetailAnswer; show: ReplyShow }) {
  const client = useQueryClient()
  const router = useRouter()
  const resting = useRest()
  const wasUnread = reply.state === 'unclassified'
  const mark = useMutation({
    mutationFn: (to: ReplyState) =>
      fetchJson(`/api/replies/${reply.id}/classification`, classificationAnswer, { body: { to } }),
    onSuccess: async ({ nextUnreadId }, to) => {
      if (wasUnread && nextUnreadId) {
        const marked: Marked = {
          id: reply.id,
          memberName: reply.member.name,
          as: replyStates.states[to].means,
        }
        client.setQueryData(MARKED_KEY, marked)
        router.push(`/replies/${nextUnreadId}?show=${show}`)
      }
      await client.invalidateQueries({ queryKey: ['replies'] })
    },
  })
  return (
    <>
      <Heading level={2} id="classify">
        What does it say?
      </Heading>
      <p className="text-ink-soft">
        {wasUnread ? 'One press marks it and brings the next.' : 'Press another to change it.'}
      </p>
      <fieldset
        aria-labelledby="classify"
        className="grid gap-2 sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2"
      >
        {kinds.map((kind) => (
          <Button
            key={kind}
            aria-pressed={reply.state === kind}
            isDisabled={resting}
            onPress={() => reply.state !== kind && !mark.isPending && mark.mutate(kind)}
            className="min-h-14 rounded-lg border-2 border-line-strong bg-surface px-4 py-2 text-left font-semibold leading-tight hover:bg-brand-wash aria-pressed:border-brand aria-pressed:bg-brand aria-pressed:text-on-brand"
          >
            {replyStates.states[kind].means}
          </Button>
        ))}
      </fieldset>
      <div role="status">
        {mark.isSuccess && (
          <p className="font-semibold text-good">
            {mark.data.nextUnreadId || !wasUnread ? 'Saved.' : 'Saved. That was the last one to read.'}
          </p>
        )}
      </div>
      <div role="alert">
        {mark.error && (
          <Notice kind="error" title="Not marked">
            <p>{mark.error.message}</p>
          </Notice>
        )}
      </div>
    </>
  )
}

const REST_MS = 500

/** True for a moment after the answer before was marked: the second of two quick presses was not meant for this one. */
function useRest(): boolean {
  const client = useQueryClient()
  const [resting, setResting] = useState(false)
  useEffect(() => {
    if (!client.getQueryData(MARKED_KEY)) return
    setResting(true)
    const done = setTimeout(() => setResting(false), REST_MS)
    return () => clearTimeout(done)
  }, [client])
  return resting
}
