'use client'

import { FreshId } from '#components/forms/fresh-id.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import type { OfferedRecords } from '#lib/casework/known-records.ts'
import type { Owner } from '#lib/casework/owners.ts'
import { oftenPromised } from '#lib/casework/sentences.ts'
import { OwnerChoice } from './owner-choice.tsx'
import { RecordFields } from './record-fields.tsx'
import { StayForm } from './stay-form.tsx'

type Props = {
  memberId: number
  campaigns: readonly { id: string; title: string }[]
  owners: readonly Owner[]
  offered: readonly OfferedRecords[]
  today: string
}

/** A promise that was made elsewhere than in an answer: at a meeting, in a debate, in the newspaper. */
export function PromiseOfMember({ memberId, campaigns, owners, offered, today }: Props) {
  return (
    <StayForm
      action="/api/promises"
      prefix="promise"
      hidden={{ memberId, back: `/desk/members/${memberId}` }}
      button="Write down the promise"
      look="secondary"
    >
      {(errors) => (
        <>
          <FreshId name="id" />
          <Select
            name="campaignId"
            id="promise-campaignId"
            label="Campaign"
            options={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
            error={errors.campaignId}
          />
          <Field
            name="what"
            id="promise-what"
            label="What they will do"
            list={oftenPromised}
            error={errors.what}
          />
          <Field
            name="dueOn"
            id="promise-dueOn"
            type="date"
            label="By when, if they named a day"
            error={errors.dueOn}
          />
          <RecordFields prefix="promise" offered={offered} errors={errors} today={today} />
          <OwnerChoice prefix="promise" owners={owners} label="For" />
        </>
      )}
    </StayForm>
  )
}
