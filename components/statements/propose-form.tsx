'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { FocusOnce } from '#components/ui/focus-once.tsx'
import { SelectField } from '#components/ui/interactive/select-field.tsx'
import { TextInput } from '#components/ui/interactive/text-input.tsx'
import type { AmendmentKind } from '#lib/platform/generated/prisma/enums.ts'
import type { Rights, StatementClause } from '#lib/statements/schema.ts'
import { ActTrouble } from './act-trouble.tsx'
import { ChangedWhileWriting } from './changed-while-writing.tsx'
import { OrganisationChoice } from './organisation-choice.tsx'
import { useUnsavedWords } from './unsaved-words.tsx'
import { useAct } from './use-act.ts'

const options: { value: AmendmentKind; label: string }[] = [
  { value: 'replace', label: 'Change the words of this clause' },
  { value: 'insert_after', label: 'Add a new clause after it' },
  { value: 'remove', label: 'Remove this clause' },
]

type Props = { slug: string; clause: StatementClause; may: Rights; onDone: () => void }

/** A change to one clause, proposed for an organisation, with the reasons for it. */
export function ProposeForm({ slug, clause, may, onDone }: Props) {
  const [amendmentId] = useState(() => crypto.randomUUID())
  const [organisationId, setOrganisationId] = useState(may.propose[0]?.id ?? '')
  const [kind, setKind] = useState<AmendmentKind>('replace')
  const [seen, setSeen] = useState({ text: clause.text, revision: clause.revision })
  const [changed, setChanged] = useState(clause.text)
  const [added, setAdded] = useState('')
  const [reasons, setReasons] = useState('')
  const act = useAct(slug, { onDone })
  useUnsavedWords(clause, changed !== seen.text || added !== '' || reasons !== '')
  const moved = !act.busy && clause.revision !== seen.revision
  const id = `reasons-${clause.id}`

  function submit(event: FormEvent) {
    event.preventDefault()
    const text = kind === 'remove' ? null : kind === 'replace' ? changed : added
    act.send(`/api/clauses/${clause.id}/amendments`, {
      amendmentId,
      organisationId,
      kind,
      text,
      reasons,
      revision: seen.revision,
    })
  }

  return (
    <form onSubmit={submit} className="flow" aria-label="Propose an amendment">
      <OrganisationChoice organisations={may.propose} value={organisationId} onChange={setOrganisationId} />
      <SelectField
        label="What should happen?"
        options={options}
        value={kind}
        onChange={(value) => setKind(options.find((option) => option.value === value)?.value ?? 'replace')}
      />
      {kind === 'replace' && (
        <TextInput label="The clause as it should read" rows={7} value={changed} onChange={setChanged} />
      )}
      {kind === 'insert_after' && (
        <TextInput label="Text of the new clause" rows={7} value={added} onChange={setAdded} />
      )}
      <TextInput
        id={id}
        label="Your reasons"
        hint="Everybody in the coalition reads them."
        rows={3}
        value={reasons}
        onChange={setReasons}
      />
      <FocusOnce id={id} />
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
          <Button aria-disabled={act.busy}>{act.busy ? 'Sending…' : 'Propose the amendment'}</Button>
        )}
        <Button type="button" look="quiet" onClick={onDone}>
          Do not propose
        </Button>
      </div>
    </form>
  )
}
