'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { Rights, StatementClause } from '#lib/statements/schema.ts'
import { ActTrouble } from './act-trouble.tsx'
import { useAct } from './use-act.ts'

export const editButtonId = (clauseId: string) => `edit-${clauseId}`

type Props = {
  slug: string
  clause: StatementClause
  number: number
  /** The number of the last clause. */
  last: number
  may: Rights
  edit: () => void
  propose: () => void
}

/** What can be done with a clause. */
export function ClauseButtons({ slug, clause, number, last, may, edit, propose }: Props) {
  const [removing, setRemoving] = useState(false)
  const [pressed, setPressed] = useState<string | null>(null)
  const act = useAct(slug, {
    // The card moves in the page; the keyboard goes with it.
    onDone: () => requestAnimationFrame(() => pressed && document.getElementById(pressed)?.focus()),
  })

  function move(to: number, button: string) {
    setPressed(button)
    act.send(`/api/clauses/${clause.id}/move`, { from: number, to })
  }

  const about = <span className="sr-only"> clause {number}</span>
  if (!may.edit && may.propose.length === 0) return null
  const [up, down] = [`up-${clause.id}`, `down-${clause.id}`]
  return (
    <div className="flow">
      <div className="flex flex-wrap gap-2">
        {may.edit && (
          <Button id={editButtonId(clause.id)} type="button" look="secondary" onClick={edit}>
            Edit
            {about}
          </Button>
        )}
        {may.propose.length > 0 && (
          <Button
            id={may.edit ? undefined : editButtonId(clause.id)}
            type="button"
            look="secondary"
            onClick={propose}
          >
            Propose an amendment
            <span className="sr-only"> to clause {number}</span>
          </Button>
        )}
        {may.edit && (
          <>
            <Button
              id={up}
              type="button"
              look="quiet"
              aria-disabled={act.busy || number === 1}
              onClick={() => number > 1 && move(number - 1, up)}
            >
              Move up
              {about}
            </Button>
            <Button
              id={down}
              type="button"
              look="quiet"
              aria-disabled={act.busy || number === last}
              onClick={() => number < last && move(number + 1, down)}
            >
              Move down
              {about}
            </Button>
            <Button
              type="button"
              look="quiet"
              aria-expanded={removing}
              onClick={() => setRemoving(!removing)}
            >
              Remove
              {about}
            </Button>
          </>
        )}
      </div>
      <p role="status" className="sr-only">
        {pressed && !act.busy && `This is clause ${number} now.`}
      </p>
      {removing && (
        <div className="flex flex-wrap items-center gap-3">
          <p>Remove clause {number}? Its words and its thread are kept in the record.</p>
          <Button
            type="button"
            look="danger"
            aria-disabled={act.busy}
            onClick={() => act.send(`/api/clauses/${clause.id}/removal`, { revision: clause.revision })}
          >
            Yes, remove clause {number}
          </Button>
          <Button type="button" look="quiet" onClick={() => setRemoving(false)}>
            Keep it
          </Button>
        </div>
      )}
      <ActTrouble error={act.error} />
    </div>
  )
}
