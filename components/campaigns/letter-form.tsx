'use client'

import { EditForm } from '#components/forms/edit-form.tsx'
import { Field } from '#components/ui/field.tsx'
import { letterLabels } from '#lib/campaigns/schema.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'

type Props = { action: string; saved: FormValues; offered?: FormValues }

/** The subject and the text that supporters' letters are made of, in both languages. */
export function LetterForm({ action, saved, offered }: Props) {
  return (
    <EditForm action={action} saved={saved} offered={offered} labels={letterLabels} button="Save the letter">
      {({ field }) => (
        <>
          <Field {...field('letterSubject')} hint="Name the place: offices look for it." required />
          <Field
            {...field('letterTemplate')}
            as="textarea"
            rows={20}
            hint="Words in {{ }} are filled in for each letter. Keep {{ own_words }}: MPs answer people, not copies."
            required
          />
          <Field
            {...field('letterSubjectCy')}
            hint="For supporters in Wales who write in Welsh. It is used when the letter, its asks and its paragraphs are all in Welsh."
          />
          <Field {...field('letterTemplateCy')} as="textarea" rows={14} />
        </>
      )}
    </EditForm>
  )
}
