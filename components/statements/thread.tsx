'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextInput } from '#components/ui/interactive/text-input.tsx'
import { formatInstant } from '#lib/dashboard/format-time.ts'
import type { Remark, Rights, StatementClause } from '#lib/statements/schema.ts'
import { ActTrouble } from './act-trouble.tsx'
import { OrganisationChoice } from './organisation-choice.tsx'
import { useUnsavedWords } from './unsaved-words.tsx'
import { useAct } from './use-act.ts'

type Props = {
  slug: string
  clause: StatementClause
  amendmentId?: string
  remarks: Remark[]
  may: Rights
  /** Of what the thread is, after "Comment on". */
  about: string
}

/** The remarks at a clause or at an amendment, the oldest first, and room for the next. */
export function Thread({ slug, clause, amendmentId, remarks, may, about }: Props) {
  return (
    <div className="flow">
      {remarks.length === 0 && (
        <p className="text-ink-soft">
          No comments yet. A question or a thought about the words belongs here.
        </p>
      )}
      <ul className="grid gap-3">
        {remarks.map((remark) => (
          <li key={remark.id} className="border-line-strong border-s-4 ps-4">
            <p className="text-[0.95rem] text-ink-soft">
              <strong className="text-ink">{remark.author}</strong>, {remark.organisation.name},{' '}
              {formatInstant(remark.at)}
            </p>
            <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
              {remark.text}
            </p>
          </li>
        ))}
      </ul>
      {may.comment.length > 0 && (
        <CommentForm slug={slug} clause={clause} amendmentId={amendmentId} may={may} about={about} />
      )}
    </div>
  )
}

function CommentForm({ slug, clause, amendmentId, may, about }: Omit<Props, 'remarks'>) {
  const [text, setText] = useState('')
  const [organisationId, setOrganisationId] = useState(may.comment[0]?.id ?? '')
  const [commentId, setCommentId] = useState(newId)
  const act = useAct(slug, {
    onDone: () => {
      setText('')
      setCommentId(newId())
    },
  })
  useUnsavedWords(clause, text.trim() !== '')

  function submit(event: FormEvent) {
    event.preventDefault()
    act.send(`/api/clauses/${clause.id}/comments`, { commentId, organisationId, amendmentId, text })
  }

  return (
    <form onSubmit={submit} className="flow">
      <OrganisationChoice organisations={may.comment} value={organisationId} onChange={setOrganisationId} />
      <TextInput label={`Comment on ${about}`} rows={3} value={text} onChange={setText} />
      <ActTrouble error={act.error} />
      <Button look="secondary" aria-disabled={act.busy}>
        {act.busy ? 'Sending…' : 'Add the comment'}
      </Button>
    </form>
  )
}

const newId = () => crypto.randomUUID()
