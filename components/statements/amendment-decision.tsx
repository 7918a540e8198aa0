'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { FocusOnce } from '#components/ui/focus-once.tsx'
import { TextInput } from '#components/ui/interactive/text-input.tsx'
import type { DecisionInput, Rights, StatementAmendment, StatementClause } from '#lib/statements/schema.ts'
import { ActTrouble } from './act-trouble.tsx'
import { amendmentName } from './amendment-words.ts'
import { useAct } from './use-act.ts'

type Props = {
  slug: string
  clause: StatementClause
  amendment: StatementAmendment
  may: Rights
  merge: () => void
}

/** The lead's buttons for an open amendment, and its proposer's to take it back. */
export function AmendmentDecision({ slug, clause, amendment, may, merge }: Props) {
  const [declining, setDeclining] = useState(false)
  const act = useAct(slug)
  const here = clause.number !== null
  const decide = (decision: DecisionInput) => act.send(`/api/amendments/${amendment.id}/decision`, decision)
  const mayWithdraw = may.propose.some(({ id }) => id === amendment.organisation.id)
  if (!may.decide && !mayWithdraw) return null
  const about = <span className="sr-only"> {amendmentName(amendment)}</span>
  return (
    <div className="flow">
      <div className="flex flex-wrap gap-3">
        {may.decide && here && amendment.base === null && (
          <Button type="button" aria-disabled={act.busy} onClick={() => decide({ to: 'accepted' })}>
            Accept
            {about}
          </Button>
        )}
        {may.decide && here && (
          <Button type="button" look="secondary" onClick={merge}>
            Merge by hand
            {about}
          </Button>
        )}
        {may.decide && !declining && (
          <Button type="button" look="secondary" onClick={() => setDeclining(true)}>
            Decline
            {about}
          </Button>
        )}
        {mayWithdraw && (
          <Button
            type="button"
            look="danger"
            aria-disabled={act.busy}
            onClick={() => decide({ to: 'withdrawn' })}
          >
            Withdraw
            {about}
          </Button>
        )}
      </div>
      {declining && (
        <DeclineForm
          id={`why-${amendment.id}`}
          busy={act.busy}
          decline={(why) => decide({ to: 'declined', why })}
          cancel={() => setDeclining(false)}
        />
      )}
      <ActTrouble error={act.error} />
    </div>
  )
}

function DeclineForm({
  id,
  busy,
  decline,
  cancel,
}: {
  id: string
  busy: boolean
  decline: (why: string) => void
  cancel: () => void
}) {
  const [why, setWhy] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    decline(why)
  }
  return (
    <form onSubmit={submit} className="flow" aria-label="Decline the amendment">
      <TextInput
        id={id}
        label="Why is it declined?"
        hint="Whoever proposed it reads this. A kind sentence is enough."
        rows={3}
        value={why}
        onChange={setWhy}
      />
      <FocusOnce id={id} />
      <div className="flex flex-wrap gap-3">
        <Button look="danger" aria-disabled={busy}>
          Decline the amendment
        </Button>
        <Button type="button" look="quiet" onClick={cancel}>
          Do not decline
        </Button>
      </div>
    </form>
  )
}
