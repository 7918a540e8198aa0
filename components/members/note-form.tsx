'use client'

import { EditForm } from '#components/forms/edit-form.tsx'
import { Field } from '#components/ui/field.tsx'
import { RadioList } from '#components/ui/radio-list.tsx'
import { noteLabels, sharedWords } from '#lib/members/schema.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'

const readers = Object.entries(sharedWords)
  .map(([value, label]) => ({ value, label }))
  .reverse()

/** Changes a note and who may read it. */
export function NoteForm({ action, saved }: { action: string; saved: FormValues }) {
  return (
    <EditForm
      action={action}
      saved={saved}
      labels={noteLabels}
      meanings={{ shared: sharedWords }}
      button="Save the note"
    >
      {({ values, errors, field }) => (
        <>
          <Field {...field('text')} as="textarea" rows={5} required />
          <RadioList
            name="shared"
            legend={noteLabels.shared}
            options={readers}
            defaultValue={values.shared}
            error={errors.shared}
          />
        </>
      )}
    </EditForm>
  )
}
