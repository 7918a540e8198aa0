'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import { z } from 'zod'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { PressButton } from '#components/ui/interactive/press-button.tsx'
import { type Enrolment, enrolment as enrolmentSchema } from '#lib/accounts/schema.ts'
import { fetchJson } from '#lib/platform/fetch-json.ts'
import { EnrolmentKey } from './enrolment-key.tsx'

const done = z.object({ ok: z.literal(true) })

/** Asks for the password and brings the key for the app. */
export function StartStep({ onStarted }: { onStarted: (enrolment: Enrolment) => void }) {
  return (
    <StepForm
      button="Turn it on"
      field={(error) => <PasswordField error={error} hint="To make sure that it is you." />}
      act={async (form) => {
        const body = { password: String(form.get('password')) }
        const answer = await fetchJson(
          '/api/auth/second-step/start',
          done.extend({ enrolment: enrolmentSchema }),
          { body },
        )
        onStarted(answer.enrolment)
      }}
    />
  )
}

/** Shows the key and asks for the code the app makes of it. */
export function ConfirmStep({
  enrolment,
  onConfirmed,
  onCancel,
}: {
  enrolment: Enrolment
  onConfirmed: () => void
  onCancel: () => void
}) {
  return (
    <div className="flow">
      <EnrolmentKey enrolment={enrolment} />
      <StepForm
        button="Check the code"
        field={(error) => (
          <Field
            name="code"
            label="The six digits the app shows now"
            inputMode="numeric"
            autoComplete="one-time-code"
            error={error}
            required
          />
        )}
        act={async (form) => {
          const body = { code: String(form.get('code')) }
          await fetchJson('/api/auth/second-step/confirm', done, { body })
          onConfirmed()
        }}
      />
      <PressButton look="quiet" onPress={onCancel}>
        Not now
      </PressButton>
    </div>
  )
}

/** Asks for the password and stops asking for codes. */
export function StopStep({ onStopped }: { onStopped: () => void }) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center font-semibold text-brand">Turn it off</summary>
      <StepForm
        button="Turn it off"
        field={(error) => <PasswordField error={error} hint="After this, the password alone lets you in." />}
        act={async (form) => {
          const body = { password: String(form.get('password')) }
          await fetchJson('/api/auth/second-step/stop', done, { body })
          onStopped()
        }}
      />
    </details>
  )
}

function PasswordField({ error, hint }: { error?: string; hint: string }) {
  return (
    <Field
      name="password"
      label="Your password"
      hint={hint}
      type="password"
      autoComplete="current-password"
      error={error}
      required
    />
  )
}

function StepForm({
  button,
  field,
  act,
}: {
  button: string
  field: (error?: string) => ReactNode
  act: (form: FormData) => Promise<void>
}) {
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setError(undefined)
    try {
      await act(new FormData(event.currentTarget))
    } catch (fault) {
      setError(fault instanceof Error ? fault.message : String(fault))
    }
    setBusy(false)
  }

  return (
    <form method="post" onSubmit={submit} className="flow max-w-[30rem]">
      <div role="alert" className="sr-only">
        {error}
      </div>
      {field(error)}
      <Button aria-disabled={busy}>{busy ? 'One moment…' : button}</Button>
    </form>
  )
}
