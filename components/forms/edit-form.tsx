'use client'

import { type ReactNode, useId, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary, type FieldErrors } from '#components/ui/error-summary.tsx'
import type { Conflict, FormValues } from '#lib/platform/merge-edits.ts'
import { HiddenFields } from './action-form.tsx'
import { BothTexts } from './both-texts.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import { useFormAction } from './use-action.ts'

type Props<Name extends string> = {
  action: string
  /** What is saved now. */
  saved: FormValues
  /** What the form shows at first, where that is not what is saved. */
  offered?: FormValues
  /** Made with a form that makes something new: pressed twice, it is one thing. */
  id?: string
  labels: Readonly<Record<Name, string>>
  /** What the values of a field that is chosen or ticked mean, by its name. */
  meanings?: Readonly<Record<string, Meanings>>
  button: string
  /** The controls, holding these values. */
  children: (form: {
    values: FormValues
    errors: FieldErrors
    field: (name: Name) => NamedField
  }) => ReactNode
}

type Meanings = Readonly<Record<string, string>>
/** What a text field of a name is given. */
type NamedField = { name: string; label: string; defaultValue?: string; error?: string }

/** What a tick means. */
export const yesOrNo = { yes: 'Yes', '': 'No' }

/**
 * An action's form for what others may change at the same time: what only one of two changed is taken, and of what both did
 * each sees both texts.
 */
export function EditForm<Name extends string>(props: Props<Name>) {
  const { action, saved, offered, id, labels, meanings = {}, button, children } = props
  const form = useRef<HTMLFormElement>(null)
  const summary = useId()
  const [base, setBase] = useState(saved)
  const [values, setValues] = useState(offered ?? saved)
  const [round, setRound] = useState(0)
  const [settled, setSettled] = useState<readonly string[]>([])
  const act = useFormAction({
    path: action,
    onRefused: (refused) => {
      fill(refused.values ?? typed())
      if (refused.saved) setBase(refused.saved)
      setSettled([])
    },
  })

  const typed = (): FormValues => {
    const data = new FormData(form.current ?? undefined)
    return Object.fromEntries(Object.keys(labels).map((name) => [name, data.getAll(name).join(',')]))
  }
  const fill = (next: FormValues) => {
    setValues(next)
    setRound((before) => before + 1)
  }

  function takeSaved({ name, saved: text }: Conflict) {
    fill({ ...typed(), [name]: text })
    setSettled((before) => [...before, name])
  }

  const { busy, tried, refusal } = act
  const errors = refusal?.fields ?? {}
  const conflicts = (refusal?.conflicts ?? []).filter((each) => !settled.includes(each.name))
  const other = refusal && !refusal.fields && !refusal.conflicts
  return (
    <form ref={form} {...act.form} className="flow" noValidate>
      <ErrorSummary key={tried} id={summary} errors={errors} title="Not saved yet" />
      <RefusalNotice title="Not saved" refusal={other ? refusal : null} />
      <div role="alert">
        {conflicts.length > 0 && (
          <BothTexts
            message={refusal?.message ?? ''}
            conflicts={conflicts}
            labels={labels}
            show={(name, value) => inWords(meanings[name], value)}
            takeSaved={takeSaved}
          />
        )}
      </div>
      <HiddenFields values={{ startedFrom: JSON.stringify(base), ...(id && { id }) }} />
      <div key={round} className="flow">
        {children({
          values,
          errors,
          field: (name) => ({
            name,
            label: labels[name],
            defaultValue: values[name],
            error: errors[name],
          }),
        })}
      </div>
      <Button aria-disabled={busy}>{busy ? 'Saving…' : button}</Button>
    </form>
  )
}

const inWords = (meanings: Meanings | undefined, value: string): string =>
  meanings
    ? value
        .split(',')
        .map((each) => meanings[each] ?? each)
        .join(', ')
    : value
