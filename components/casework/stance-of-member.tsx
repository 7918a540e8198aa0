'use client'

import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import type { Owner } from '#lib/casework/owners.ts'
import { OwnerChoice } from './owner-choice.tsx'
import { StanceButtons } from './stance-buttons.tsx'
import { StayForm } from './stay-form.tsx'

type Props = {
  memberId: number
  campaigns: readonly { id: string; title: string }[]
  owners: readonly Owner[]
}

/** Where a member stands, as somebody heard it outside our letters: the campaign, why in a sentence, and one press. */
export function StanceOfMember({ memberId, campaigns, owners }: Props) {
  return (
    <StayForm
      action="/api/stances"
      prefix="stance"
      hidden={{ memberId, back: `/desk/members/${memberId}` }}
      className="grid gap-3"
    >
      {(errors) => (
        <>
          <Select
            name="campaignId"
            id="stance-campaignId"
            label="Campaign"
            options={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
            error={errors.campaignId}
          />
          <Field
            name="reason"
            id="stance-reason"
            label="How we know, in a sentence"
            hint="Nothing about a supporter."
            error={errors.reason}
          />
          <OwnerChoice prefix="stance" owners={owners} label="For" />
          <StanceButtons current={null} />
        </>
      )}
    </StayForm>
  )
}
