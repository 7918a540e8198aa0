'use client'

import { useState } from 'react'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FreshId } from '#components/forms/fresh-id.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { draftKeys } from '#lib/statements/queries.ts'
import { CLAUSE_HINT } from './clause-editor.tsx'

/** Room for the next clause, under the last. */
export function AddClauseForm({ slug, number }: { slug: string; number: number }) {
  const [text, setText] = useState('')
  const [added, setAdded] = useState(0)
  return (
    <SectionCard id="add-clause" title="Add a clause">
      <ActionForm
        action={`/api/statements/${slug}/clauses`}
        button="Add the clause"
        changes={draftKeys(slug)}
        onDone={() => {
          setText('')
          setAdded(added + 1)
        }}
      >
        {(errors) => (
          <>
            <FreshId key={added} name="clauseId" />
            <Field
              as="textarea"
              name="text"
              id="new-clause"
              label={`Text of the new clause ${number}`}
              hint={CLAUSE_HINT}
              rows={5}
              value={text}
              onChange={setText}
              error={errors.text}
            />
          </>
        )}
      </ActionForm>
      <div role="status">
        {added > 0 && text === '' && (
          <p className="font-semibold text-good">Added at the end. It can be moved up.</p>
        )}
      </div>
    </SectionCard>
  )
}
