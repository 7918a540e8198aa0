'use client'

import type { OfferedRecords } from '#lib/casework/known-records.ts'
import type { Owner } from '#lib/casework/owners.ts'
import { OwnerChoice } from './owner-choice.tsx'
import { RecordFields } from './record-fields.tsx'
import { StayForm } from './stay-form.tsx'

type Props = {
  promiseId: string
  offered: readonly OfferedRecords[]
  owners: readonly Owner[]
  today: string
}

/** One more record that shows a promise, or how it ended. */
export function AddEvidenceForm({ promiseId, offered, owners, today }: Props) {
  return (
    <StayForm
      action="/api/evidence"
      prefix="evidence"
      hidden={{ promiseId, back: `/desk/promises/${promiseId}` }}
      button="Add the record"
      look="secondary"
    >
      {(errors) => (
        <>
          <RecordFields prefix="evidence" offered={offered} errors={errors} today={today} />
          <OwnerChoice prefix="evidence" owners={owners.slice(0, 1)} label="For" />
        </>
      )}
    </StayForm>
  )
}
