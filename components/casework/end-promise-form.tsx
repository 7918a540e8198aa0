'use client'

import { Choice } from '#components/ui/choice.tsx'
import type { OfferedRecords } from '#lib/casework/known-records.ts'
import { RecordFields } from './record-fields.tsx'
import { StayForm } from './stay-form.tsx'

type Props = { promiseId: string; offered: readonly OfferedRecords[]; today: string }

const ends = [
  { to: 'kept', label: 'They kept it', hint: 'A question, a motion, a vote, a letter shows it.' },
  { to: 'broken', label: 'They broke it', hint: 'A record shows it; that a day has passed does not.' },
  { to: 'withdrawn', label: 'They took it back', hint: 'Or it can no longer be done.' },
] as const

/** How a promise ended, and what shows it: without a record it stays open. */
export function EndPromiseForm({ promiseId, offered, today }: Props) {
  return (
    <StayForm
      action={`/api/promises/${promiseId}/ending`}
      prefix="end"
      button="Save how it ended"
      look="primary"
      leads
    >
      {(errors) => (
        <>
          <fieldset>
            <legend className="mb-1.5 font-semibold">How it ended</legend>
            {errors.to && <p className="mb-1.5 font-semibold text-bad">{errors.to}</p>}
            <div className="grid gap-2.5 md:grid-cols-3">
              {ends.map(({ to, label, hint }) => (
                <Choice
                  key={to}
                  type="radio"
                  id={to === 'kept' ? 'end-to' : `end-to-${to}`}
                  name="to"
                  value={to}
                  label={label}
                  hint={hint}
                  defaultChecked={to === 'kept'}
                />
              ))}
            </div>
          </fieldset>
          <RecordFields prefix="end" offered={offered} errors={errors} today={today} />
        </>
      )}
    </StayForm>
  )
}
