'use client'

import { type ReactNode, useRef } from 'react'
import { HiddenFields } from '#components/forms/action-form.tsx'
import { RefusalNotice } from '#components/forms/refusal-notice.tsx'
import { useFormAction } from '#components/forms/use-action.ts'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { closeAround, Disclosure } from '#components/ui/disclosure.tsx'
import { draftKeys } from '#lib/statements/queries.ts'
import type { StatementClause } from '#lib/statements/schema.ts'
import { ChangedWhileWriting } from './changed-while-writing.tsx'
import { useWriting } from './use-writing.ts'

type Props = {
  slug: string
  clause: StatementClause
  /** What is done to the clause: the last part of the route. */
  deed: 'amendments' | 'merge'
  /** Whether it can be begun; words that were begun stay. */
  offered: boolean
  name: string
  /** Said after the name to who cannot see where it stands. */
  about: string
  button: string
  cancel: string
  className: string
  /** Afterwards, done or given up: for what the fields hold beside the page. */
  onStop: () => void
  children: (begin: () => void) => ReactNode
}

/** A form for words about a clause, opened by a button; if the clause is changed meanwhile, that is seen before it is sent. */
export function WritingForm(props: Props) {
  const { slug, clause, deed, offered, name, about, button, cancel, className, onStop, children } = props
  const form = useRef<HTMLFormElement>(null)
  const { from, writing, begin, startFromNow, end } = useWriting(clause)
  const stop = () => {
    closeAround(form.current)
    form.current?.reset()
    onStop()
    end()
  }
  const path = `/api/clauses/${clause.id}/${deed}`
  const act = useFormAction({ path, changes: draftKeys(slug), onDone: stop })
  const moved = !act.busy && clause.revision !== from.revision
  const seen = () => {
    startFromNow()
    act.forget()
  }

  if (!offered && !writing) return null
  const summary = (
    <>
      {name}
      <span className="sr-only"> {about}</span>
    </>
  )
  return (
    <Disclosure look="secondary" className="open:basis-full" summary={summary}>
      <form
        ref={form}
        {...act.form}
        onInput={begin}
        className={classNames('flow mt-3', className)}
        aria-label={name}
      >
        <HiddenFields values={{ revision: from.revision }} />
        {children(begin)}
        {moved ? (
          <ChangedWhileWriting before={from.text} after={clause.text} onSeen={seen} />
        ) : (
          <RefusalNotice refusal={act.refusal} />
        )}
        <div className="flex flex-wrap gap-3">
          {!moved && <Button aria-disabled={act.busy}>{act.busy ? 'One moment…' : button}</Button>}
          <Button type="button" look="quiet" onClick={stop} className="noscript:hidden">
            {cancel}
          </Button>
        </div>
      </form>
    </Disclosure>
  )
}
