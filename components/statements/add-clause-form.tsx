'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { TextInput } from '#components/ui/interactive/text-input.tsx'
import { ActTrouble } from './act-trouble.tsx'
import { CLAUSE_HINT } from './clause-editor.tsx'
import { useAct } from './use-act.ts'

/** Room for the next clause, under the last. */
export function AddClauseForm({ slug, number }: { slug: string; number: number }) {
  const [text, setText] = useState('')
  const [clauseId, setClauseId] = useState(() => crypto.randomUUID())
  const [added, setAdded] = useState(false)
  const act = useAct(slug, {
    onDone: () => {
      setText('')
      setClauseId(crypto.randomUUID())
      setAdded(true)
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    setAdded(false)
    act.send(`/api/desk/statements/${slug}/clauses`, { clauseId, text })
  }

  return (
    <Card as="section" labelledBy="add-clause">
      <Heading level={2} id="add-clause">
        Add a clause
      </Heading>
      <form onSubmit={submit} className="flow">
        <TextInput
          label={`Text of the new clause ${number}`}
          hint={CLAUSE_HINT}
          rows={5}
          value={text}
          onChange={setText}
        />
        <ActTrouble error={act.error} />
        <Button aria-disabled={act.busy}>{act.busy ? 'Adding…' : 'Add the clause'}</Button>
      </form>
      <div role="status">
        {added && <p className="font-semibold text-good">Added at the end. It can be moved up.</p>}
      </div>
    </Card>
  )
}
