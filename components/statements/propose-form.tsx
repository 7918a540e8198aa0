'use client'

import { useState } from 'react'
import { FreshId } from '#components/forms/fresh-id.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import type { AmendmentKind } from '#lib/platform/generated/prisma/enums.ts'
import type { Rights, StatementClause } from '#lib/statements/schema.ts'
import { OrganisationChoice } from './organisation-choice.tsx'
import { WritingForm } from './writing-form.tsx'

const options: { value: AmendmentKind; label: string }[] = [
  { value: 'replace', label: 'Change the words of this clause' },
  { value: 'insert_after', label: 'Add a new clause after it' },
  { value: 'remove', label: 'Remove this clause' },
]

type Props = { slug: string; clause: StatementClause; may: Rights }

/** A change to one clause, proposed for an organisation, with the reasons for it. */
export function ProposeForm({ slug, clause, may }: Props) {
  const [made, setMade] = useState(0)
  const id = `propose-${clause.id}`
  return (
    <WritingForm
      slug={slug}
      clause={clause}
      deed="amendments"
      offered={clause.number !== null}
      name="Propose an amendment"
      about={`to clause ${clause.number}`}
      button="Propose the amendment"
      cancel="Do not propose"
      className="group/propose"
      onStop={() => setMade(made + 1)}
    >
      {() => (
        <>
          <FreshId key={made} name="amendmentId" />
          <OrganisationChoice id={`${id}-for`} organisations={may.propose} />
          <Select id={`${id}-kind`} name="kind" label="What should happen?" options={options} />
          <div className="hidden group-has-[option[value=replace]:checked]/propose:block">
            <Field
              as="textarea"
              id={`${id}-text`}
              name="text"
              label="The clause as it should read"
              rows={7}
              defaultValue={clause.text}
            />
          </div>
          <div className="hidden group-has-[option[value=insert\_after]:checked]/propose:block">
            <Field
              as="textarea"
              id={`${id}-after`}
              name="textAfter"
              label="Text of the new clause"
              rows={7}
            />
          </div>
          <Field
            as="textarea"
            id={`${id}-reasons`}
            name="reasons"
            label="Your reasons"
            hint="Everybody in the coalition reads them."
            rows={3}
          />
        </>
      )}
    </WritingForm>
  )
}
