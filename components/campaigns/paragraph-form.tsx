'use client'

import { EditForm, yesOrNo } from '#components/forms/edit-form.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Field } from '#components/ui/field.tsx'
import { partLabels } from '#lib/campaigns/parts-schema.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { FitsFields, fitMeanings } from './fits-fields.tsx'

type Props = { action: string; saved: FormValues; id?: string; button: string }

const labels = partLabels.paragraph
const hints = {
  nations: 'Whose supporters are offered it?',
  kinds: 'To which kinds of MP?',
}
const meanings = { ...fitMeanings, ready: yesOrNo }

/** A paragraph that supporters may put into their letter. */
export function ParagraphForm({ action, saved, id, button }: Props) {
  return (
    <EditForm action={action} saved={saved} id={id} labels={labels} meanings={meanings} button={button}>
      {({ values, errors, field }) => (
        <>
          <Field
            as="textarea"
            rows={5}
            {...field('text')}
            hint="One thought, in the words a supporter would use: “I” and “we”. Nothing is filled in here."
            required
          />
          <Field as="textarea" rows={5} {...field('textCy')} />
          <Checkbox
            name="ready"
            label={labels.ready}
            hint="Supporters can take it out. Without a tick they can put it in."
            defaultChecked={values.ready === 'yes'}
          />
          <FitsFields values={values} errors={errors} hints={hints} />
        </>
      )}
    </EditForm>
  )
}
