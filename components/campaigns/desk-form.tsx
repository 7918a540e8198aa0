'use client'

import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary, type FieldErrors } from '#components/ui/error-summary.tsx'
import type { DeskRefusal } from '#lib/campaigns/schema.ts'
import { type Conflict, type FormValues, tidyText } from '#lib/platform/merge-edits.ts'
import { BothTexts } from './both-texts.tsx'
import { DeskRefusalNotice } from './desk-refusal.tsx'
import { sendDeskForm } from './send-desk-form.ts'

type Props = {
  action: string
  /** What is saved now. */
  saved: FormValues
  /** What the form shows at first, where that is not what is saved. */
  offered?: FormValues
  /** Made with a form that makes something new: pressed twice, it is one thing. */
  id?: string
  labels: Readonly<Record<string, string>>
  show?: (name: string, value: string) => string
  button: string
  /** The controls, holding these values. */
  children: (form: { values: FormValues; errors: FieldErrors }) => ReactNode
}

const asIs = (_name: string, value: string) => value

/**
 * A form of the campaign desk. Works without a script; with one, whatever goes wrong is said above it and all that was
 * typed stays.
 */
export function DeskForm({ action, saved, offered, id, labels, show = asIs, button, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [base, setBase] = useState(saved)
  const [values, setValues] = useState(offered ?? saved)
  const [refusal, setRefusal] = useState<DeskRefusal | null>(null)
  const [busy, setBusy] = useState(false)
  const [round, setRound] = useState(0)
  const names = Object.keys(labels)

  const typed = (): FormValues => {
    const data = new FormData(form.current ?? undefined)
    return Object.fromEntries(names.map((name) => [name, tidyText(data.getAll(name).map(String).join(','))]))
  }
  const fill = (next: FormValues) => {
    setValues(next)
    setRound((before) => before + 1)
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const answer = await sendDeskForm(action, new FormData(event.currentTarget))
    if ('to' in answer) return window.location.assign(answer.to)
    fill(answer.values ?? typed())
    if (answer.saved) setBase(answer.saved)
    setRefusal(answer)
    setBusy(false)
  }

  function takeSaved({ name, saved: text }: Conflict) {
    fill({ ...typed(), [name]: text })
    setRefusal(
      (before) => before && { ...before, conflicts: before.conflicts?.filter((each) => each.name !== name) },
    )
  }

  const errors = refusal?.fields ?? {}
  const conflicts = refusal?.conflicts ?? []
  const other = refusal && !refusal.fields && !refusal.conflicts
  return (
    <form ref={form} action={action} method="post" onSubmit={submit} className="flow" noValidate>
      <ErrorSummary key={`errors-${round}`} errors={errors} title="Not saved yet" />
      <div role="alert">
        {other && <DeskRefusalNotice refusal={refusal} title="Not saved" />}
        {conflicts.length > 0 && (
          <BothTexts
            message={refusal?.message ?? ''}
            conflicts={conflicts}
            labels={labels}
            show={show}
            takeSaved={takeSaved}
          />
        )}
      </div>
      <input type="hidden" name="startedFrom" value={JSON.stringify(base)} />
      {id && <input type="hidden" name="id" value={id} />}
      <div key={round} className="flow">
        {children({ values, errors })}
      </div>
      <Button aria-disabled={busy}>{busy ? 'Saving…' : button}</Button>
    </form>
  )
}
