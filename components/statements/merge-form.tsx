'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { FocusOnce } from '#components/ui/focus-once.tsx'
import { TextInput } from '#components/ui/interactive/text-input.tsx'
import type { StatementClause } from '#lib/statements/schema.ts'
import { ActTrouble } from './act-trouble.tsx'
import { amendmentName } from './amendment-words.ts'
import { ChangedWhileWriting } from './changed-while-writing.tsx'
import { Comparison } from './comparison.tsx'
import { useUnsavedWords } from './unsaved-words.tsx'
import { useAct } from './use-act.ts'

type Props = {
  slug: string
  clause: StatementClause
  /** The amendment that the merge was begun from. */
  first: string
  onDone: () => void
}

/** Settles open amendments to one clause with words made by hand from all of them. */
export function MergeForm({ slug, clause, first, onDone }: Props) {
  const open = clause.amendments.filter(({ state }) => state === 'proposed')
  const [chosen, setChosen] = useState<string[]>(open.map(({ id }) => id))
  const [seen, setSeen] = useState({ text: clause.text, revision: clause.revision })
  const [text, setText] = useState(clause.text)
  const [after, setAfter] = useState(open.find(({ kind }) => kind === 'insert_after')?.text ?? '')
  const [remove, setRemove] = useState(false)
  const act = useAct(slug, { onDone })
  useUnsavedWords(clause, text !== seen.text)
  const merged = open.filter(({ id }) => chosen.includes(id))
  const inserts = merged.some(({ kind }) => kind === 'insert_after')
  const removes = merged.some(({ kind }) => kind === 'remove')
  const moved = !act.busy && clause.revision !== seen.revision
  const id = `merge-${clause.id}`

  function submit(event: FormEvent) {
    event.preventDefault()
    act.send(`/api/clauses/${clause.id}/merge`, {
      amendmentIds: merged.map((amendment) => amendment.id),
      revision: seen.revision,
      text: removes && remove ? null : text,
      textAfter: inserts && after.trim() ? after : null,
    })
  }

  return (
    <form onSubmit={submit} className="flow" aria-label="Merge by hand">
      <p>Write the clause from the amendments ticked here. All of them end as “merged by hand”.</p>
      <fieldset className="grid gap-2">
        <legend className="font-semibold">Amendments to merge</legend>
        {open.map((amendment) => (
          <div key={amendment.id} className="grid gap-2">
            <label className="choice flex min-h-12 gap-3 rounded-lg border-2 border-line-strong bg-surface px-4 py-2.5">
              <input
                type="checkbox"
                className="tick"
                checked={chosen.includes(amendment.id)}
                disabled={amendment.id === first}
                onChange={({ target }) =>
                  setChosen((before) =>
                    target.checked
                      ? [...before, amendment.id]
                      : before.filter((each) => each !== amendment.id),
                  )
                }
              />
              <span className="min-w-0 self-center">{amendmentName(amendment)}</span>
            </label>
            {amendment.kind === 'replace' && amendment.text !== null && (
              <>
                <Comparison
                  before={clause.text}
                  after={amendment.text}
                  label={`What ${amendment.organisation.name} proposes`}
                />
                <Button type="button" look="quiet" onClick={() => setText(amendment.text ?? '')}>
                  Start from the text of {amendment.organisation.name}
                </Button>
              </>
            )}
          </div>
        ))}
      </fieldset>
      {removes && (
        <label className="choice flex min-h-12 gap-3 rounded-lg border-2 border-line-strong bg-surface px-4 py-2.5">
          <input
            type="checkbox"
            className="tick"
            checked={remove}
            onChange={({ target }) => setRemove(target.checked)}
          />
          <span className="self-center">Remove the clause</span>
        </label>
      )}
      {!(removes && remove) && (
        <TextInput id={id} label="The clause, merged by hand" rows={8} value={text} onChange={setText} />
      )}
      <FocusOnce id={id} />
      {inserts && (
        <TextInput
          label="New clause after it"
          hint="Leave it empty for none."
          rows={5}
          value={after}
          onChange={setAfter}
        />
      )}
      {moved && (
        <ChangedWhileWriting
          before={seen.text}
          after={clause.text}
          onSeen={() => {
            setSeen({ text: clause.text, revision: clause.revision })
            act.forget()
          }}
        />
      )}
      {!moved && <ActTrouble error={act.error} />}
      <div className="flex flex-wrap gap-3">
        {!moved && (
          <Button aria-disabled={act.busy}>{act.busy ? 'Saving…' : 'Save the merged clause'}</Button>
        )}
        <Button type="button" look="quiet" onClick={onDone}>
          Do not merge
        </Button>
      </div>
    </form>
  )
}
