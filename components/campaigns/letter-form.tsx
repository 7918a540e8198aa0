'use client'

import { Field } from '#components/ui/field.tsx'
import type { FormValues } from '#lib/campaigns/merge-edits.ts'
import { letterLabels } from '#lib/campaigns/schema.ts'
import { DeskForm } from './desk-form.tsx'

type Props = { action: string; saved: FormValues; offered?: FormValues }

/** The subject and the text that supporters' letters are made of. */
export function LetterForm({ action, saved, offered }: Props) {
  return (
    <DeskForm action={action} saved={saved} offered={offered} labels={letterLabels} button="Save the letter">
      {({ values, errors }) => (
        <>
          <Field
            name="letterSubject"
            label={letterLabels.letterSubject}
            hint="Name the place: offices look for it."
            defaultValue={values.letterSubject}
            error={errors.letterSubject}
            required
          />
          <Field
            as="textarea"
            rows={20}
            name="letterTemplate"
            label={letterLabels.letterTemplate}
            hint="Words in {{ }} are filled in for each letter. Keep {{ own_words }}: MPs answer people, not copies."
            defaultValue={values.letterTemplate}
            error={errors.letterTemplate}
            required
          />
        </>
      )}
    </DeskForm>
  )
}
