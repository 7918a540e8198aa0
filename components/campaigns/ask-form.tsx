'use client'

import { Field } from '#components/ui/field.tsx'
import { memberKindNames, nationNames } from '#lib/campaigns/campaign-words.ts'
import type { FormValues } from '#lib/campaigns/merge-edits.ts'
import { askLabels } from '#lib/campaigns/schema.ts'
import { DeskForm } from './desk-form.tsx'
import { TickList } from './tick-list.tsx'

type Props = { action: string; saved: FormValues; id?: string; button: string }

/** One thing an MP can do, and whom it fits. */
export function AskForm({ action, saved, id, button }: Props) {
  return (
    <DeskForm action={action} saved={saved} id={id} labels={askLabels} show={readable} button={button}>
      {({ values, errors }) => (
        <>
          <Field
            as="textarea"
            rows={3}
            name="text"
            label={askLabels.text}
            hint="It follows “Will you please …”, so begin with a verb in lower case: “sign the motion on …”."
            defaultValue={values.text}
            error={errors.text}
            required
          />
          <TickList
            name="nations"
            legend={askLabels.nations}
            hint="Health is devolved: an ask may fit some nations only."
            options={nationNames}
            value={values.nations ?? ''}
            error={errors.nations}
          />
          <TickList
            name="kinds"
            legend={askLabels.kinds}
            hint="Ministers sign no motions; the Speaker does not vote."
            options={memberKindNames}
            value={values.kinds ?? ''}
            error={errors.kinds}
          />
          <Field
            name="edmNumber"
            label={askLabels.edmNumber}
            inputMode="numeric"
            defaultValue={values.edmNumber}
            error={errors.edmNumber}
          />
          <Field
            name="event"
            label={askLabels.event}
            hint="What, where and when: “Drop-in, Portcullis House, 3 March, 2 pm”."
            defaultValue={values.event}
            error={errors.event}
          />
        </>
      )}
    </DeskForm>
  )
}

function readable(name: string, value: string): string {
  const words: Record<string, string> = { ...nationNames, ...memberKindNames }
  if (name !== 'nations' && name !== 'kinds') return value
  return value
    .split(',')
    .map((each) => words[each] ?? each)
    .join(', ')
}
