'use client'

import type { FormEvent } from 'react'
import { HiddenFields } from '#components/forms/action-form.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { filterInAddress, type ReplyDetailAnswer, type ReplyFilter } from '#lib/replies/schema.ts'
import { classList, isSayable } from './class-keys.ts'
import type { useMarking } from './use-marking.ts'

type Props = {
  reply: ReplyDetailAnswer
  filter: ReplyFilter
  marking: ReturnType<typeof useMarking>
  /** For a moment after the page came here by a press: the second of two quick presses was not meant for this one. */
  resting: boolean
}

const KEY = 'ml-auto rounded border border-line-strong px-1.5 text-ink-soft text-sm leading-5 max-lg:hidden'

/** What an answer says, at one press each; an unread one gives way to the next unread. Several may be said of one. */
export function AnswerClasses({ reply, filter, marking, resting }: Props) {
  const unread = reply.state === 'unclassified'
  const seen = { state: reply.state, also: reply.also }
  const press = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const value = button instanceof HTMLButtonElement ? button.value : ''
    const chosen = classList.find(({ state }) => state === value)
    if (!chosen) return
    if (button?.getAttribute('name') === 'to') marking.mark(chosen.state)
    else marking.besides(chosen.state)
  }
  const route = `/api/replies/${reply.id}/classification`
  const hidden = { ...Object.fromEntries(filterInAddress(filter)), seen: JSON.stringify(seen) }
  return (
    <>
      <Heading level={2} id="classify">
        What does it say?
      </Heading>
      <p className="text-ink-soft">
        {unread ? 'One press marks it and brings the next.' : 'Press another to change it.'}
      </p>
      <form action={route} method="post" onSubmit={press}>
        <HiddenFields values={hidden} />
        <fieldset
          aria-labelledby="classify"
          disabled={resting}
          className="grid gap-2 sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2"
        >
          {classList.map(({ state, key, means }) => (
            <button
              key={state}
              type={reply.state === state ? 'button' : 'submit'}
              name="to"
              value={state}
              aria-pressed={reply.state === state}
              aria-keyshortcuts={key}
              className="flex min-h-11 items-center gap-2 rounded-lg border-2 border-line-strong bg-surface px-3 py-1.5 text-left font-semibold leading-tight hover:bg-brand-wash aria-pressed:border-brand aria-pressed:bg-brand aria-pressed:text-on-brand aria-pressed:[&>span]:text-on-brand"
            >
              <span className="min-w-0 hyphens-auto break-words">{means}</span>
              <span aria-hidden="true" className={KEY}>
                {key}
              </span>
            </button>
          ))}
        </fieldset>
      </form>
      {!unread && isSayable(reply.state) && (
        <Besides reply={reply} hidden={hidden} route={route} onSubmit={press} />
      )}
    </>
  )
}

type BesidesProps = {
  reply: ReplyDetailAnswer
  hidden: Readonly<Record<string, string>>
  route: string
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

/** What else it says: "supportive", say, and "offers a meeting". Each is a form of its own, which works without a script. */
function Besides({ reply, hidden, route, onSubmit }: BesidesProps) {
  const others = classList.filter(({ state }) => state !== reply.state)
  return (
    <div className="border-line border-t pt-4">
      <p id="besides" className="font-semibold">
        And besides?
      </p>
      <p className="text-ink-soft text-sm max-lg:hidden">Shift and a key adds one, or takes it away.</p>
      <ul aria-labelledby="besides" className="mt-2 flex flex-wrap gap-2">
        {others.map(({ state, means }) => {
          const said = reply.also.includes(state)
          const also = said ? reply.also.filter((each) => each !== state) : [...reply.also, state]
          return (
            <li key={state}>
              <form action={route} method="post" onSubmit={onSubmit}>
                <HiddenFields values={{ ...hidden, to: reply.state, also: JSON.stringify(also) }} />
                <button
                  type="submit"
                  name="besides"
                  value={state}
                  aria-pressed={said}
                  aria-label={`Besides: ${means}`}
                  className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-line-strong bg-surface px-3 text-sm hover:bg-brand-wash aria-pressed:border-brand aria-pressed:bg-brand-wash aria-pressed:font-semibold"
                >
                  <span aria-hidden="true">{said ? '✓' : '+'}</span>
                  {means}
                </button>
              </form>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
