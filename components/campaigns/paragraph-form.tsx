'use client'

import { Checkbox } from '#components/ui/checkbox.tsx'
import { Field } from '#components/ui/field.tsx'
import { partLabels } from '#lib/campaigns/parts-schema.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { DeskForm } from './desk-form.tsx'
import { FitsFields, fitsInWords } from './fits-fields.tsx'

type Props = { action: string; saved: FormValues; id?: string; button: string }

const labels = partLabels.paragraph
const hints = {
  nations: 'Whose supporters are offered it?',
  kinds: 'To which kinds of MP?',
}
const show = (name: string, value: string) =>
  name === 'ready' ? (value === 'yes' ? 'Yes' : 'No') : fitsInWords(name, value)

/** A paragraph that supporters may put into their letter. */
export function ParagraphForm({ action, saved, id, button }: Props) {
  return (
    <DeskForm action={action} saved={saved} id={id} labels={labels} show={show} button={button}>
      {({ values, errors }) => (
        <>
          <Field
            as="textarea"
            rows={5}
            name="text"
            label={labels.text}
            hint="One thought, in the words a supporter would use: “I” and “we”. Nothing is filled in here."
            defaultValue={values.text}
            error={errors.text}
            required
          />
          <Field
            as="textarea"
            rows={5}
            name="textCy"
            label={labels.textCy}
            defaultValue={values.textCy}
            error={errors.textCy}
          />
          <Checkbox
            name="ready"
            label={labels.ready}
            hint="Supporters can take it out. Without a tick they can put it in."
            defaultChecked={values.ready === 'yes'}
          />
          <FitsFields values={values} errors={errors} hints={hints} />
        </>
      )}
    </DeskForm>
  )
}
