'use client'

import { EditForm, yesOrNo } from '#components/forms/edit-form.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Field } from '#components/ui/field.tsx'
import { RadioList } from '#components/ui/radio-list.tsx'
import { memberKindWords } from '#lib/parliament/member-words.ts'
import { memberLabels } from '#lib/parliament/schema.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'

const options = Object.entries(memberKindWords).map(([value, label]) => ({ value, label }))
const meanings = { postOnly: yesOrNo, kind: memberKindWords }

/** Where letters to a member go, and what kind of member they are. */
export function MemberForm({ action, saved }: { action: string; saved: FormValues }) {
  return (
    <EditForm
      action={action}
      saved={saved}
      labels={memberLabels}
      meanings={meanings}
      button="Save what is known"
    >
      {({ values, errors, field }) => (
        <>
          <Field
            {...field('email')}
            type="email"
            hint="The address the MP’s office reads, as their page at Parliament gives it. While there is none, letters wait."
            autoComplete="off"
          />
          <Checkbox
            name="postOnly"
            label={memberLabels.postOnly}
            hint="Supporters then print their letter and post it themselves. Letters confirmed before still go to the address above."
            defaultChecked={values.postOnly === 'yes'}
          />
          <RadioList
            name="kind"
            legend={memberLabels.kind}
            hint="Each letter carries the asks and paragraphs that fit."
            options={options}
            defaultValue={values.kind}
            error={errors.kind}
          />
        </>
      )}
    </EditForm>
  )
}
