'use client'

import { useRef, useState } from 'react'
import { HiddenFields } from '#components/forms/action-form.tsx'
import { FreshId } from '#components/forms/fresh-id.tsx'
import { RefusalNotice } from '#components/forms/refusal-notice.tsx'
import { useFormAction } from '#components/forms/use-action.ts'
import { Button } from '#components/ui/button.tsx'
import { closeAround, Disclosure } from '#components/ui/disclosure.tsx'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { draftKeys } from '#lib/statements/queries.ts'
import type { StatementClause } from '#lib/statements/schema.ts'
import { ClauseConflict } from './clause-conflict.tsx'
import { useWriting } from './use-writing.ts'

export const CLAUSE_HINT =
  '*like this* is set in italics, **like this** in bold, [words](https://address) is a link, lines that begin with “- ” are a list. Text pasted from Word is tidied when it is saved.'

type Props = { slug: string; clause: StatementClause }
type Words = { text: string; textCy: string }

const wordsOf = ({ text, textCy }: StatementClause): Words => ({ text, textCy: textCy ?? '' })

/** A clause's words, being changed. What somebody else saves meanwhile is shown, never overwritten. */
export function ClauseEditor({ slug, clause }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState<Words | null>(null)
  const { from, writing, begin, startFromNow, end } = useWriting(clause)
  const removed = clause.number === null
  const words = typed ?? wordsOf(clause)
  const id = `text-${clause.id}`
  const stop = () => {
    closeAround(form.current)
    setTyped(null)
    end()
  }
  const path = removed ? `/api/statements/${slug}/clauses` : `/api/clauses/${clause.id}`
  const act = useFormAction({ path, changes: draftKeys(slug), onDone: stop })
  const conflict = !removed && !act.busy && clause.revision !== from.revision
  const type = (next: Partial<Words>) => {
    begin()
    setTyped({ ...words, ...next })
  }
  const goOnWith = (next: Words) => {
    startFromNow()
    setTyped(next)
    act.forget()
    document.getElementById(id)?.focus()
  }

  if (removed && !writing) return null
  return (
    <Disclosure
      look="secondary"
      className="open:basis-full"
      summary={
        <>
          Edit<span className="sr-only"> clause {clause.number}</span>
        </>
      }
    >
      <form ref={form} {...act.form} className="flow mt-3" aria-label="Edit the clause">
        {removed ? <FreshId name="clauseId" /> : <HiddenFields values={{ revision: from.revision }} />}
        {removed && (
          <Notice kind="warning" title="This clause was removed while you were writing">
            <p>Your words are still here. Add them as a new clause at the end, or let them go.</p>
          </Notice>
        )}
        <Field
          as="textarea"
          id={id}
          name="text"
          label={removed ? 'Your words' : `Text of clause ${clause.number}`}
          hint={CLAUSE_HINT}
          rows={8}
          value={words.text}
          onChange={(text) => type({ text })}
        />
        <Field
          as="textarea"
          id={`${id}-cy`}
          name="textCy"
          label="Text in Welsh"
          hint="A version has Welsh once every clause has it."
          lang="cy"
          rows={4}
          value={words.textCy}
          onChange={(textCy) => type({ textCy })}
        />
        {conflict ? (
          <ClauseConflict
            theirs={clause}
            yours={words.text}
            yoursCy={words.textCy}
            base={from.text}
            takeTheirs={() => goOnWith(wordsOf(clause))}
            keepYours={() => {
              goOnWith(words)
              act.send({ revision: clause.revision, ...words })
            }}
            combine={() => goOnWith({ ...words, text: `${clause.text}\n\n${words.text}` })}
          />
        ) : (
          <RefusalNotice title="Not saved" refusal={act.refusal} />
        )}
        <div className="flex flex-wrap gap-3">
          {!conflict && (
            <Button aria-disabled={act.busy}>
              {act.busy ? 'Saving…' : removed ? 'Add as a new clause' : 'Save the clause'}
            </Button>
          )}
          <Button type="button" look="quiet" onClick={stop} className="noscript:hidden">
            {removed ? 'Let the words go' : 'Stop editing'}
          </Button>
        </div>
      </form>
    </Disclosure>
  )
}
