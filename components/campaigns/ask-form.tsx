'use client'

import { EditForm } from '#components/forms/edit-form.tsx'
import { Field } from '#components/ui/field.tsx'
import { partLabels } from '#lib/campaigns/parts-schema.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { FitsFields, fitMeanings } from './fits-fields.tsx'

type Props = { action: string; saved: FormValues; id?: string; button: string }

const labels = partLabels.ask
const hints = {
  nations: 'Health is devolved: an ask may fit some nations only.',
  kinds: 'Ministers sign no motions; the Speaker does not vote.',
}

/** One thing an MP can do, and whom it fits. */
export function AskForm({ action, saved, id, button }: Props) {
  return (
    <EditForm action={action} saved={saved} id={id} labels={labels} meanings={fitMeanings} button={button}>
      {({ values, errors, field }) => (
        <>
          <Field
            as="textarea"
            rows={3}
            {...field('text')}
            hint="It follows “Will you please …”, so begin with a verb in lower case: “sign the motion on …”."
            required
          />
          <Field
            as="textarea"
            rows={3}
            {...field('textCy')}
            hint="A letter to a Welsh seat can be in Welsh when all of it is."
          />
          <FitsFields values={values} errors={errors} hints={hints} />
          <Field {...field('edmNumber')} inputMode="numeric" />
          <Field
            {...field('event')}
            hint="What, where and when: “Drop-in, Portcullis House, 3 March, 2 pm”."
          />
        </>
      )}
    </EditForm>
  )
}
