'use client'

import { EditForm } from '#components/forms/edit-form.tsx'
import { Field } from '#components/ui/field.tsx'

const labels = { note: 'Who looked at it, when, and what they decided' }

/** A coordinator's sign-off for a regulated period, with what it relies on. */
export function SignOffForm({ action }: { action: string }) {
  return (
    <EditForm action={action} saved={{ note: '' }} labels={labels} button="Record the sign-off">
      {({ field }) => (
        <Field
          as="textarea"
          rows={3}
          {...field('note')}
          hint="It is kept in the audit with your name and cannot be changed. Name bodies and dates, no private people."
          required
        />
      )}
    </EditForm>
  )
}
