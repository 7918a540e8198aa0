'use client'

import { EditForm } from '#components/forms/edit-form.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { charityChoices, coalitionLabels, dataPlaceChoices } from '#lib/coalition/coalition-form.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'

const meanings = { charityRegulator: charityChoices, dataPlace: dataPlaceChoices }
const options = (choices: Readonly<Record<string, string>>) =>
  Object.entries(choices).map(([value, label]) => ({ value, label }))

/** Who runs this installation, how it is reached, and how it looks after what supporters give. */
export function CoalitionForm({ saved }: { saved: FormValues }) {
  return (
    <EditForm
      action="/api/coalition"
      saved={saved}
      labels={coalitionLabels}
      meanings={meanings}
      button="Save who we are"
    >
      {({ values, errors, field }) => {
        const choice = (name: keyof typeof meanings) => ({
          name,
          label: coalitionLabels[name],
          defaultValue: values[name],
          error: errors[name],
          options: options(meanings[name]),
        })
        return (
          <>
            <Field {...field('name')} hint="As it stands in the register, where it is a charity." required />
            <Field {...field('nameCy')} hint="Shown wherever a page is in Welsh." />
            <Field {...field('address')} as="textarea" rows={4} />
            <Select {...choice('charityRegulator')} />
            <Field
              {...field('charityNumber')}
              hint="Such as 1234567 in England and Wales, SC012345 in Scotland, 101234 in Northern Ireland."
              spellCheck={false}
            />
            <Field
              {...field('email')}
              type="email"
              hint="Shown on the contact page. A shared mailbox is better than one person’s."
            />
            <Field {...field('telephone')} type="tel" />
            <Field
              {...field('privacyEmail')}
              type="email"
              hint="The e-mail address above is shown where this is empty."
            />
            <Field
              {...field('complaintsEmail')}
              type="email"
              hint="The e-mail address above is shown where this is empty."
            />
            <Field
              {...field('icoNumber')}
              hint="Most organisations that keep people’s details pay a small fee and are in this register. Some charities need not."
              spellCheck={false}
            />
            <Select
              {...choice('dataPlace')}
              hint="Where the servers stand, the copies, and the systems that carry the mail."
            />
            <Field
              {...field('helpers')}
              as="textarea"
              rows={3}
              hint="Whoever keeps the servers or carries the mail under a contract, one name a line. The privacy page names them."
            />
          </>
        )
      }}
    </EditForm>
  )
}
