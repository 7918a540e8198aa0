'use client'

import { Field } from '#components/ui/field.tsx'
import { partLabels } from '#lib/campaigns/parts-schema.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { DeskForm } from './desk-form.tsx'
import { FitsFields, fitsInWords } from './fits-fields.tsx'

type Props = { action: string; saved: FormValues; id?: string; button: string }

const labels = partLabels.ask
const hints = {
  nations: 'Health is devolved: an ask may fit some nations only.',
  kinds: 'Ministers sign no motions; the Speaker does not vote.',
}

/** One thing an MP can do, and whom it fits. */
export function AskForm({ action, saved, id, button }: Props) {
  return (
    <DeskForm action={action} saved={saved} id={id} labels={labels} show={fitsInWords} button={button}>
      {({ values, errors }) => (
        <>
          <Field
            as="textarea"
            rows={3}
            name="text"
            label={labels.text}
            hint="It follows “Will you please …”, so begin with a verb in lower case: “sign the motion on …”."
            defaultValue={values.text}
            error={errors.text}
            required
          />
          <Field
            as="textarea"
            rows={3}
            name="textCy"
            label={labels.textCy}
            hint="A letter to a Welsh seat can be in Welsh when all of it is."
            defaultValue={values.textCy}
            error={errors.textCy}
          />
          <FitsFields values={values} errors={errors} hints={hints} />
          <Field
            name="edmNumber"
            label={labels.edmNumber}
            inputMode="numeric"
            defaultValue={values.edmNumber}
            error={errors.edmNumber}
          />
          <Field
            name="event"
            label={labels.event}
            hint="What, where and when: “Drop-in, Portcullis House, 3 March, 2 pm”."
            defaultValue={values.event}
            error={errors.event}
          />
        </>
      )}
    </DeskForm>
  )
}
