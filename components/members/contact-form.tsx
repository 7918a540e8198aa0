'use client'

import { EditForm } from '#components/forms/edit-form.tsx'
import { Field } from '#components/ui/field.tsx'
import { RadioList } from '#components/ui/radio-list.tsx'
import { Select } from '#components/ui/select.tsx'
import { contactKindWords, contactLabels, sharedWords } from '#lib/members/schema.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))
const kinds = optionsOf(contactKindWords)
const readers = optionsOf(sharedWords)

type Props = {
  action: string
  saved: FormValues
  /** The campaigns it may have been about, by id. */
  campaigns: readonly { id: string; title: string }[]
}

/** What a meeting or call was, and what was said. */
export function ContactForm({ action, saved, campaigns }: Props) {
  const about = [
    { value: '', label: 'No campaign in particular' },
    ...campaigns.map(({ id, title }) => ({ value: id, label: title })),
  ]
  const meanings = {
    kind: contactKindWords,
    shared: sharedWords,
    campaignId: Object.fromEntries(about.map(({ value, label }) => [value, label])),
  }
  return (
    <EditForm action={action} saved={saved} labels={contactLabels} meanings={meanings} button="Save">
      {({ values, errors, field }) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              name="kind"
              label={contactLabels.kind}
              options={kinds}
              defaultValue={values.kind}
              error={errors.kind}
            />
            <Field {...field('happenedOn')} type="date" required />
          </div>
          <Select
            name="campaignId"
            label={contactLabels.campaignId}
            options={about}
            defaultValue={values.campaignId}
            error={errors.campaignId}
          />
          <Field
            {...field('note')}
            as="textarea"
            rows={4}
            hint="What they said, and what comes next. Nothing about a supporter."
          />
          <RadioList
            name="shared"
            legend={contactLabels.shared}
            hint="That it took place all organisations see; this is about your words."
            options={readers}
            defaultValue={values.shared}
            error={errors.shared}
          />
        </>
      )}
    </EditForm>
  )
}
