'use client'

import { DeskForm } from '#components/campaigns/desk-form.tsx'
import { Field } from '#components/ui/field.tsx'

type Props = { action: string; name: string; label: string; hint: string; button: string }

/** A form for one day. */
export function DayForm({ action, name, label, hint, button }: Props) {
  return (
    <DeskForm action={action} saved={{ [name]: '' }} labels={{ [name]: label }} button={button}>
      {({ values, errors }) => (
        <Field
          type="date"
          name={name}
          label={label}
          hint={hint}
          defaultValue={values[name]}
          error={errors[name]}
          required
        />
      )}
    </DeskForm>
  )
}
