'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Choice } from '#components/ui/choice.tsx'
import { Field } from '#components/ui/field.tsx'
import type { StatementAmendment, StatementClause } from '#lib/statements/schema.ts'
import { amendmentName } from './amendment-words.ts'
import { WritingForm } from './writing-form.tsx'

type Props = { slug: string; clause: StatementClause; open: StatementAmendment[] }

/** Settles open amendments to one clause with words made by hand from all of them. */
export function MergeForm({ slug, clause, open }: Props) {
  const [text, setText] = useState<string | null>(null)
  const [after, setAfter] = useState('')
  const id = `merge-${clause.id}`
  const take = ({ kind, text: proposed }: StatementAmendment) => {
    if (kind === 'replace') setText(proposed)
    else setAfter(proposed ?? '')
  }
  return (
    <WritingForm
      slug={slug}
      clause={clause}
      deed="merge"
      offered={clause.number !== null && open.length > 0}
      name="Merge by hand"
      about={`the amendments to clause ${clause.number}`}
      button="Save the merged clause"
      cancel="Do not merge"
      className="group/merge"
      onStop={() => {
        setText(null)
        setAfter('')
      }}
    >
      {(begin) => (
        <>
          <p>Write the clause from the amendments you tick here. All of them end as “merged by hand”.</p>
          <fieldset className="grid gap-2">
            <legend className="font-semibold">Amendments to merge</legend>
            {open.map((amendment) => (
              <div key={amendment.id} className="grid justify-items-start gap-2 *:first:w-full">
                <Choice
                  type="checkbox"
                  id={`merge-${amendment.id}`}
                  name="amendmentIds"
                  value={amendment.id}
                  label={amendmentName(amendment)}
                />
                {amendment.kind !== 'remove' && (
                  <Button
                    type="button"
                    look="quiet"
                    onClick={() => {
                      begin()
                      take(amendment)
                    }}
                    className="noscript:hidden"
                  >
                    Start from the text of {amendment.organisation.name}
                  </Button>
                )}
              </div>
            ))}
          </fieldset>
          {open.some(({ kind }) => kind === 'remove') && (
            <Choice type="checkbox" id={`${id}-remove`} name="remove" value="yes" label="Remove the clause" />
          )}
          <div className="group-has-[[name=remove]:checked]/merge:hidden">
            <Field
              as="textarea"
              id={id}
              name="text"
              label="The clause, merged by hand"
              rows={8}
              value={text ?? clause.text}
              onChange={setText}
            />
          </div>
          {open.some(({ kind }) => kind === 'insert_after') && (
            <Field
              as="textarea"
              id={`${id}-after`}
              name="textAfter"
              label="New clause after it"
              hint="Leave it empty for none."
              rows={5}
              value={after}
              onChange={setAfter}
            />
          )}
        </>
      )}
    </WritingForm>
  )
}
