'use client'

import { FreshId } from '#components/forms/fresh-id.tsx'
import { Choice } from '#components/ui/choice.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import type { Owner } from '#lib/casework/owners.ts'
import { OwnerChoice } from './owner-choice.tsx'
import { StayForm } from './stay-form.tsx'

type Props = {
  /** What it is about, and the page it stands on. */
  about: Readonly<Record<string, string | number>>
  days: readonly { value: string; label: string }[]
  owners: readonly Owner[]
  /** What is offered first. */
  what?: string
  /** On the page of follow-ups, which says that it was written down. */
  leads?: boolean
}

/** What people mostly do next, to choose from while typing. */
const often = [
  'Ask whether they did it',
  'Thank them',
  'Ring the office',
  'Ask for a meeting',
  'Send them the briefing',
]

/** A task with an organisation that owns it and a day: for whoever writes it, unless they leave it to the others. */
export function FollowUpForm({ about, days, owners, what, leads }: Props) {
  return (
    <StayForm
      action="/api/follow-ups"
      prefix="task"
      hidden={about}
      button="Write down the follow-up"
      look="secondary"
      leads={leads}
    >
      {(errors) => (
        <>
          <FreshId name="id" />
          <Field
            name="what"
            id="task-what"
            label="What is to be done"
            hint="Leave out who the supporter is."
            list={often}
            defaultValue={what}
            error={errors.what}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <Select name="dueOn" id="task-dueOn" label="When" options={days} error={errors.dueOn} />
            <Field
              name="otherDay"
              id="task-otherDay"
              type="date"
              label="Or on another day"
              error={errors.otherDay}
            />
          </div>
          <OwnerChoice prefix="task" owners={owners} label="Who owns it" error={errors.organisationId} />
          <Choice
            type="checkbox"
            id="task-mine"
            name="mine"
            value="yes"
            label="I do it myself"
            hint="Without the tick, or for another organisation, it waits until somebody there takes it."
            defaultChecked
          />
        </>
      )}
    </StayForm>
  )
}
