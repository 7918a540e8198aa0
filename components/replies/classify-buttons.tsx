'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useState } from 'react'
import { RefusalNotice } from '#components/forms/refusal-notice.tsx'
import { useAction } from '#components/forms/use-action.ts'
import { Heading } from '#components/ui/heading.tsx'
import { allStates } from '#lib/platform/life-cycle.ts'
import { repliesKey } from '#lib/replies/queries.ts'
import { replyStates } from '#lib/replies/reply-states.ts'
import {
  classificationAnswer,
  classificationInput,
  type ReplyDetailAnswer,
  type ReplyShow,
} from '#lib/replies/schema.ts'

/** Those that a person can say. */
const kinds = allStates(replyStates).filter((state) => classificationInput.shape.to.safeParse(state).success)

type Props = {
  reply: ReplyDetailAnswer
  show: ReplyShow
  /** Whether the answer before this one was marked a moment ago. */
  justMarked: boolean
}

/** What the answer says, at one press; an unread one gives way to the next unread. */
export function ClassifyButtons({ reply, show, justMarked }: Props) {
  const router = useRouter()
  const resting = useRest(justMarked)
  const unread = reply.state === 'unclassified'
  // As it was when the button was pressed: by the time the answer is here it has been read again.
  const [wasUnread, setWasUnread] = useState(unread)
  const mark = useAction({
    path: `/api/replies/${reply.id}/classification`,
    answer: classificationAnswer,
    changes: [repliesKey],
    onDone: ({ nextUnreadId }) => {
      if (wasUnread && nextUnreadId) router.push(`/replies/${nextUnreadId}?show=${show}&marked=${reply.id}`)
    },
  })
  const press = (event: FormEvent<HTMLFormElement>) => {
    if (!mark.busy) setWasUnread(unread)
    mark.form.onSubmit(event)
  }
  return (
    <>
      <Heading level={2} id="classify">
        What does it say?
      </Heading>
      <p className="text-ink-soft">
        {unread ? 'One press marks it and brings the next.' : 'Press another to change it.'}
      </p>
      <form {...mark.form} onSubmit={press}>
        <fieldset
          aria-labelledby="classify"
          disabled={resting}
          className="grid gap-2 sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2"
        >
          {kinds.map((kind) => (
            <button
              key={kind}
              type={reply.state === kind ? 'button' : 'submit'}
              name="to"
              value={kind}
              aria-pressed={reply.state === kind}
              className="min-h-14 rounded-lg border-2 border-line-strong bg-surface px-4 py-2 text-left font-semibold leading-tight hover:bg-brand-wash aria-pressed:border-brand aria-pressed:bg-brand aria-pressed:text-on-brand"
            >
              {replyStates.states[kind].means}
            </button>
          ))}
        </fieldset>
      </form>
      <div role="status">
        {mark.answer && (
          <p className="font-semibold text-good">
            {mark.answer.nextUnreadId || !wasUnread ? 'Saved.' : 'Saved. That was the last one to read.'}
          </p>
        )}
      </div>
      <RefusalNotice title="Not marked" refusal={mark.refusal} />
    </>
  )
}

const REST_MS = 500

/** True for a moment after the answer before was marked: the second of two quick presses was not meant for this one. */
function useRest(justMarked: boolean): boolean {
  const [resting, setResting] = useState(false)
  useEffect(() => {
    if (!justMarked) return
    setResting(true)
    const done = setTimeout(() => setResting(false), REST_MS)
    return () => clearTimeout(done)
  }, [justMarked])
  return resting
}
