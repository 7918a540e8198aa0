'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { FocusOnce } from '#components/ui/focus-once.tsx'
import { TextInput } from '#components/ui/interactive/text-input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { StatementClause } from '#lib/statements/schema.ts'
import { ActTrouble } from './act-trouble.tsx'
import { ClauseConflict } from './clause-conflict.tsx'
import { Disclosure } from './disclosure.tsx'
import { useUnsavedWords } from './unsaved-words.tsx'
import { useAct } from './use-act.ts'

export const CLAUSE_HINT =
  '*like this* is set in italics, **like this** in bold, [words](https://address) is a link, lines that begin with “- ” are a list. Text pasted from Word is tidied when it is saved.'

type Props = { slug: string; clause: StatementClause; onDone: () => void }

/** A clause's words, being changed in their place. What somebody else saves meanwhile is shown, never overwritten. */
export function ClauseEditor({ slug, clause, onDone }: Props) {
  const [base, setBase] = useState({ text: clause.text, textCy: clause.textCy, revision: clause.revision })
  const [text, setText] = useState(clause.text)
  const [textCy, setTextCy] = useState(clause.textCy ?? '')
  const [asNew] = useState(() => crypto.randomUUID())
  const act = useAct(slug, { onDone })
  useUnsavedWords(clause, text !== base.text || textCy !== (base.textCy ?? ''))
  const removed = clause.number === null
  const conflict = !removed && !act.busy && clause.revision !== base.revision
  const id = `text-${clause.id}`

  function startFromTheirs(next: string) {
    setBase({ text: clause.text, textCy: clause.textCy, revision: clause.revision })
    setText(next)
    act.forget()
    document.getElementById(id)?.focus()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (removed) return act.send(`/api/desk/statements/${slug}/clauses`, { clauseId: asNew, text, textCy })
    act.send(`/api/clauses/${clause.id}`, { revision: base.revision, text, textCy })
  }

  return (
    <form onSubmit={submit} className="flow" aria-label="Edit the clause">
      {removed && (
        <Notice kind="warning" title="This clause was removed while you were writing">
          <p>Your words are still here. Add them as a new clause at the end, or let them go.</p>
        </Notice>
      )}
      <TextInput
        id={id}
        label={removed ? 'Your words' : `Text of clause ${clause.number}`}
        hint={CLAUSE_HINT}
        rows={8}
        value={text}
        onChange={setText}
      />
      <FocusOnce id={id} />
      <Disclosure open={clause.textCy !== null} summary="In Welsh">
        <TextInput
          label="Text in Welsh"
          hint="A version has Welsh once every clause has it."
          lang="cy"
          rows={6}
          value={textCy}
          onChange={setTextCy}
        />
      </Disclosure>
      {conflict ? (
        <ClauseConflict
          theirs={clause}
          yours={text}
          yoursCy={textCy}
          base={base.text}
          takeTheirs={() => {
            setTextCy(clause.textCy ?? '')
            startFromTheirs(clause.text)
          }}
          keepYours={() => {
            startFromTheirs(text)
            act.send(`/api/clauses/${clause.id}`, { revision: clause.revision, text, textCy })
          }}
          combine={() => startFromTheirs(`${clause.text}\n\n${text}`)}
        />
      ) : (
        <ActTrouble error={act.error} />
      )}
      <div className="flex flex-wrap gap-3">
        {!conflict && (
          <Button aria-disabled={act.busy}>
            {act.busy ? 'Saving…' : removed ? 'Add as a new clause' : 'Save the clause'}
          </Button>
        )}
        <Button type="button" look="quiet" onClick={onDone}>
          {removed ? 'Let the words go' : 'Stop editing'}
        </Button>
      </div>
    </form>
  )
}
