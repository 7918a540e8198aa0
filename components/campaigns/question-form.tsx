'use client'

import { Field } from '#components/ui/field.tsx'
import { partLabels } from '#lib/campaigns/parts-schema.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { DeskForm } from './desk-form.tsx'

type Props = { action: string; saved: FormValues; id?: string; button: string }

const labels = partLabels.question

/** A question that helps a supporter to begin. */
export function QuestionForm({ action, saved, id, button }: Props) {
  return (
    <DeskForm action={action} saved={saved} id={id} labels={labels} button={button}>
      {({ values, errors }) => {
        const field = (name: keyof typeof labels) => ({
          name,
          label: labels[name],
          defaultValue: values[name],
          error: errors[name],
        })
        return (
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
        )
      }}
    </DeskForm>
  )
}
