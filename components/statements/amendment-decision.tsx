'use client'

import { ActionButton } from '#components/forms/action-button.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Field } from '#components/ui/field.tsx'
import { draftKeys } from '#lib/statements/queries.ts'
import type { Rights, StatementAmendment, StatementClause } from '#lib/statements/schema.ts'
import { amendmentName } from './amendment-words.ts'

type Props = { slug: string; clause: StatementClause; amendment: StatementAmendment; may: Rights }

/** The lead's buttons for an open amendment, and its proposer's to take it back. */
export function AmendmentDecision({ slug, clause, amendment, may }: Props) {
  const mayWithdraw = may.propose.some(({ id }) => id === amendment.organisation.id)
  if (!may.decide && !mayWithdraw) return null
  const action = `/api/amendments/${amendment.id}/decision`
  const changes = draftKeys(slug)
  const about = <span className="sr-only"> {amendmentName(amendment)}</span>
  return (
    <div className="flex flex-wrap items-start gap-3">
      {may.decide && clause.number !== null && amendment.base === null && (
        <ActionButton action={action} hidden={{ to: 'accepted' }} look="primary" changes={changes}>
          Accept
          {about}
        </ActionButton>
      )}
      {may.decide && (
        <Disclosure look="secondary" summary={<>Decline{about}</>} className="open:basis-full">
          <ActionForm
            action={action}
            hidden={{ to: 'declined' }}
            button="Decline the amendment"
            look="danger"
            changes={changes}
          >
            <Field
              as="textarea"
              name="why"
              id={`why-${amendment.id}`}
              label="Why is it declined?"
              hint="Whoever proposed it reads this. A kind sentence is enough."
              rows={3}
            />
          </ActionForm>
        </Disclosure>
      )}
      {mayWithdraw && (
        <ActionButton action={action} hidden={{ to: 'withdrawn' }} look="danger" changes={changes}>
          Withdraw
          {about}
        </ActionButton>
      )}
    </div>
  )
}
