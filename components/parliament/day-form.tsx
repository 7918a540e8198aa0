'use client'

import { EditForm } from '#components/forms/edit-form.tsx'
import { Field } from '#components/ui/field.tsx'

type Props = { action: string; name: string; label: string; hint: string; button: string }

/** A form for one day. */
export function DayForm({ action, name, label, hint, button }: Props) {
  return (
    <EditForm action={action} saved={{ [name]: '' }} labels={{ [name]: label }} button={button}>
      {({ field }) => <Field type="date" {...field(name)} hint={hint} required />}
    </EditForm>
  )
}
