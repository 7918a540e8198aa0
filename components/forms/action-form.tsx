'use client'

import type { QueryKey } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { ButtonLook } from '#components/ui/button-look.ts'
import { ErrorSummary, type FieldErrors } from '#components/ui/error-summary.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import { useFormAction } from './use-action.ts'

type Props = {
  /** For boxes that belong to it and stand elsewhere on the page. */
  id?: string
  /** The route it posts to. */
  action: string
  button: ReactNode
  look?: ButtonLook
  /** Read out for the button where several say the same. */
  buttonLabel?: string
  /** What goes with the press and nobody types. */
  hidden?: HiddenValues
  /** What went wrong already before the page was opened. */
  problem?: string | null
  /** Stands over what went wrong. */
  problemTitle?: string
  encType?: 'multipart/form-data'
  className?: string
  /** The queries that show what it changes; without any, the page is opened afresh where the route says. */
  changes?: readonly QueryKey[]
  onDone?: () => void
  /** The fields; as a function they are given what is wrong with each. */
  children?: ReactNode | ((errors: FieldErrors) => ReactNode)
}

/** A form that works by itself; with a script it stays on the page, and keeps what was typed, when something is wrong. */
export function ActionForm(props: Props) {
  const { action, button, look, buttonLabel, hidden, problem, problemTitle, encType } = props
  const { className = 'flow', changes, onDone, children } = props
  const summaryId = useId()
  const { busy, tried, refusal, form } = useFormAction({ path: action, changes, onDone })
  const errors = refusal?.fields ?? {}
  // Of a page that shows what is on the server.
  const stale =
    !changes && refusal?.reason === 'changed_meanwhile' ? { ...refusal, missing: [AGAIN] } : refusal
  const atFirst = problem && tried === 0 ? { message: problem } : null
  return (
    <form {...{ ...form, encType, className }} id={props.id} noValidate>
      <ErrorSummary key={tried} id={summaryId} errors={errors} title={problemTitle} />
      <RefusalNotice title={problemTitle} refusal={refusal?.fields ? null : (stale ?? atFirst)} />
      <HiddenFields values={hidden} />
      {typeof children === 'function' ? children(errors) : children}
      <Button look={look} aria-disabled={busy} aria-label={busy ? undefined : buttonLabel}>
        {busy ? 'One moment…' : button}
      </Button>
    </form>
  )
}

const AGAIN = { what: 'Open this page again', how: 'it then shows what is there now.', href: '' }

export type HiddenValues = Readonly<Record<string, string | number>>

/** What a form carries besides what is typed. */
export function HiddenFields({ values = {} }: { values?: HiddenValues }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
