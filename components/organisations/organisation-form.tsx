'use client'

import { ActionForm } from '#components/forms/action-form.tsx'
import { Field } from '#components/ui/field.tsx'
import { RadioList } from '#components/ui/radio-list.tsx'
import { Select } from '#components/ui/select.tsx'
import { TickList } from '#components/ui/tick-list.tsx'
import { kindNames, nationNames, type OrganisationDetails, regulators } from '#lib/coalition/schema.ts'
import { OrganisationKind } from '#lib/platform/generated/prisma/enums.ts'

type Props = {
  action: string
  button: string
  details?: OrganisationDetails
  /** The mark of the details as they were when the page was opened. */
  mark?: string
  /** Whether the kind can be chosen; it stays as it is otherwise. */
  choosesKind: boolean
}

const kinds = Object.values(OrganisationKind).filter((kind) => kind !== 'umbrella')
const kindHints: Record<string, string> = {
  patient: 'A charity or group of people who live with a condition.',
  professional: 'A society or college of people who treat or research it.',
}

/** An organisation's details, to add or to change. */
export function OrganisationForm({ action, button, details, mark, choosesKind }: Props) {
  return (
    <ActionForm action={action} hidden={mark ? { mark } : {}} button={button}>
      {(errors) => (
        <>
          <Field name="name" label="Name" defaultValue={details?.name} error={errors.name} required />
          <Field
            name="nameCy"
            label="Welsh name, if it has one"
            hint="Shown wherever a page is in Welsh."
            defaultValue={details?.nameCy ?? ''}
            error={errors.nameCy}
          />
          {choosesKind ? (
            <RadioList
              name="kind"
              legend="What kind of organisation is it?"
              error={errors.kind}
              defaultValue={details?.kind ?? 'patient'}
              options={kinds.map((kind) => ({ value: kind, label: kindNames[kind], hint: kindHints[kind] }))}
            />
          ) : (
            <input type="hidden" name="kind" value={details?.kind} />
          )}
          <Field
            name="website"
            label="Website"
            hint="For example https://example.org"
            defaultValue={details?.website ?? ''}
            error={errors.website}
            autoCapitalize="none"
            spellCheck={false}
          />
          <Field
            as="textarea"
            rows={4}
            name="address"
            label="Postal address"
            defaultValue={details?.address ?? ''}
            error={errors.address}
          />
          <Select
            name="charityRegulator"
            label="Charity regulator"
            error={errors.charityRegulator}
            defaultValue={details?.charityRegulator ?? ''}
            options={[
              { value: '', label: 'Not a registered charity' },
              ...Object.entries(regulators).map(([value, { name }]) => ({ value, label: name })),
            ]}
          />
          <Field
            name="charityNumber"
            label="Charity number"
            hint="Such as 1234567 in England and Wales, SC012345 in Scotland, 101234 in Northern Ireland."
            defaultValue={details?.charityNumber ?? ''}
            error={errors.charityNumber}
            spellCheck={false}
          />
          <TickList
            name="nations"
            legend="Nations it works in"
            options={nationNames}
            value={details?.nations.join(',') ?? ''}
            error={errors.nations}
          />
        </>
      )}
    </ActionForm>
  )
}
