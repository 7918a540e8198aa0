'use client'

import { useState } from 'react'
import { ActionButton } from '#components/forms/action-button.tsx'
import { draftKeys } from '#lib/statements/queries.ts'
import type { StatementClause } from '#lib/statements/schema.ts'

type Props = {
  slug: string
  clause: StatementClause
  number: number
  /** The number of the last clause. */
  last: number
}

/** Moving a clause, and taking it out. */
export function ClauseButtons({ slug, clause, number, last }: Props) {
  const [moved, setMoved] = useState(false)
  const route = `/api/clauses/${clause.id}`
  const changes = draftKeys(slug)
  const about = <span className="sr-only"> clause {number}</span>
  const steps = [
    { to: number - 1, words: 'Move up', id: `up-${clause.id}` },
    { to: number + 1, words: 'Move down', id: `down-${clause.id}` },
  ]
  return (
    <>
      {steps.map(
        ({ to, words, id }) =>
          to >= 1 &&
          to <= last && (
            <div key={id} id={id}>
              <ActionButton
                action={`${route}/move`}
                hidden={{ from: number, to }}
                look="quiet"
                changes={changes}
                onDone={() => {
                  setMoved(true)
                  // The card moves in the page; the keyboard goes with it.
                  requestAnimationFrame(() =>
                    (document.getElementById(id) ?? document.getElementById(`c-${clause.id}`))
                      ?.querySelector('button')
                      ?.focus(),
                  )
                }}
              >
                {words}
                {about}
              </ActionButton>
            </div>
          ),
      )}
      <ActionButton
        action={`${route}/removal`}
        hidden={{ revision: clause.revision }}
        look="quiet"
        changes={changes}
        sure={{
          question: `Remove clause ${number}? Its words and its thread are kept in the record.`,
          yes: `Yes, remove clause ${number}`,
          look: 'danger',
        }}
      >
        Remove
        {about}
      </ActionButton>
      <p role="status" className="sr-only">
        {moved && `This is clause ${number} now.`}
      </p>
    </>
  )
}
