'use client'

import { ActionForm } from '#components/forms/action-form.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { knownByLabels } from '#lib/members/schema.ts'

type Props = {
  memberId: number
  organisationId: string
  people: readonly { id: string; name: string }[]
  /** Who is chosen at first. */
  personId: string
}

/** Says who of an organisation knows a member, and how. */
export function KnownByForm({ memberId, organisationId, people, personId }: Props) {
  return (
    <ActionForm
      action={`/api/members/${memberId}/known-by`}
      hidden={{ organisationId }}
      button="Save"
      className="flow mt-3"
    >
      {(errors) => (
        <>
          <Select
            name="userId"
            label={knownByLabels.userId}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={personId}
            error={errors.userId}
          />
          <Field
            name="how"
            label={knownByLabels.how}
            hint="In a line, such as “My own MP”."
            required
            error={errors.how}
          />
        </>
      )}
    </ActionForm>
  )
}
