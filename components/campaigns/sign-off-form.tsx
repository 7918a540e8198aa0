'use client'

import { Field } from '#components/ui/field.tsx'
import { DeskForm } from './desk-form.tsx'

const labels = { note: 'Who looked at it, when, and what they decided' }

/** A coordinator's sign-off for a regulated period, with what it relies on. */
export function SignOffForm({ action }: { action: string }) {
  return (
    <DeskForm action={action} saved={{ note: '' }} labels={labels} button="Record the sign-off">
      {({ values, errors }) => (
        <Field
          as="textarea"
          rows={3}
          name="note"
          label={labels.note}
          hint="It is kept in the audit with your name and cannot be changed. Name bodies and dates, no private people."
          defaultValue={values.note}
          error={errors.note}
          required
        />
      )}
    </DeskForm>
  )
}
