'use client'

import type { ReactNode } from 'react'
import { z } from 'zod'
import { RefusalNotice } from '#components/forms/refusal-notice.tsx'
import { useAction } from '#components/forms/use-action.ts'
import { Button } from '#components/ui/button.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { FieldErrors } from '#components/ui/error-summary.tsx'
import { Field } from '#components/ui/field.tsx'
import { type Enrolment, enrolment } from '#lib/accounts/schema.ts'
import { doneAnswer } from '#lib/platform/fetch-json.ts'
import { EnrolmentKey } from './enrolment-key.tsx'

/** Asks for the password and brings the key for the app. */
export function StartStep({ onStarted }: { onStarted: (enrolment: Enrolment) => void }) {
  return (
    <StepForm
      path="/api/auth/second-step/start"
      answer={z.object({ enrolment })}
      button="Turn it on"
      onDone={(started) => onStarted(started.enrolment)}
    >
      {(errors) => <PasswordField hint="To make sure that it is you." error={errors.password} />}
    </StepForm>
  )
}

type ConfirmProps = { enrolment: Enrolment; onConfirmed: () => void; onCancel: () => void }

/** Shows the key and asks for the code the app makes of it. */
export function ConfirmStep({ enrolment: begun, onConfirmed, onCancel }: ConfirmProps) {
  return (
    <div className="flow">
      <EnrolmentKey enrolment={begun} />
      <StepForm
        path="/api/auth/second-step/confirm"
        answer={doneAnswer}
        button="Check the code"
        onDone={onConfirmed}
      >
        {(errors) => (
          <Field
            name="code"
            label="The six digits the app shows now"
            inputMode="numeric"
            autoComplete="one-time-code"
            error={errors.code}
            required
          />
        )}
      </StepForm>
      <Button type="button" look="quiet" onClick={onCancel}>
        Not now
      </Button>
    </div>
  )
}

/** Asks for the password and stops asking for codes. */
export function StopStep({ onStopped }: { onStopped: () => void }) {
  return (
    <Disclosure summary="Turn it off">
      <StepForm path="/api/auth/second-step/stop" answer={doneAnswer} button="Turn it off" onDone={onStopped}>
        {(errors) => (
          <PasswordField hint="After this, the password alone lets you in." error={errors.password} />
        )}
      </StepForm>
    </Disclosure>
  )
}

const PasswordField = ({ hint, error }: { hint: string; error?: string }) => (
  <Field
    name="password"
    label="Your password"
    hint={hint}
    error={error}
    type="password"
    autoComplete="current-password"
    required
  />
)

type StepProps<T extends z.ZodType> = {
  path: string
  answer: T
  button: string
  onDone: (answer: z.infer<T>) => void
  children: (errors: FieldErrors) => ReactNode
}

/** A form whose answer is shown in its place. */
function StepForm<T extends z.ZodType>({ path, answer, button, onDone, children }: StepProps<T>) {
  const { busy, refusal, form } = useAction({ path, answer, onDone })
  return (
    <form {...form} className="flow max-w-[30rem]">
      <RefusalNotice refusal={refusal} />
      {children(refusal?.fields ?? {})}
      <Button aria-disabled={busy}>{busy ? 'One moment…' : button}</Button>
    </form>
  )
}
