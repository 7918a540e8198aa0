'use client'

import { EditForm } from '#components/forms/edit-form.tsx'
import { Field } from '#components/ui/field.tsx'
import { partLabels } from '#lib/campaigns/parts-schema.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'

type Props = { action: string; saved: FormValues; id?: string; button: string }

const labels = partLabels.question

/** A question that helps a supporter to begin. */
export function QuestionForm({ action, saved, id, button }: Props) {
  return (
    <EditForm action={action} saved={saved} id={id} labels={labels} button={button}>
      {({ field }) => (
        <>
          <Field
            {...field('text')}
            hint="Short, and about one day or one thing: “What can’t you do on a bad day?”"
            required
          />
          <Field
            {...field('starter')}
            hint="The first words of an answer: “On a bad day I cannot …” The letter has the answer alone, so it must be clear without the question."
          />
          <Field {...field('textCy')} />
          <Field {...field('starterCy')} />
        </>
      )}
    </EditForm>
  )
}
