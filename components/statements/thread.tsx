'use client'

import { useState } from 'react'
import { ActionForm } from '#components/forms/action-form.tsx'
import { FreshId } from '#components/forms/fresh-id.tsx'
import { Field } from '#components/ui/field.tsx'
import { draftKeys } from '#lib/statements/queries.ts'
import type { Remark, Rights, StatementClause } from '#lib/statements/schema.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { OrganisationChoice } from './organisation-choice.tsx'
import { useUnsavedWords } from './unsaved-words.tsx'

/** The remarks at a clause or at an amendment, the oldest first. */
export function Remarks({ remarks }: { remarks: Remark[] }) {
  return (
    <ul className="grid gap-3">
      {remarks.map((remark) => (
        <li key={remark.id} className="border-line-strong border-s-4 ps-4">
          <p className="text-sm text-ink-soft">
            <strong className="text-ink">{remark.author}</strong>, {remark.organisation.name},{' '}
            {formatInstant(remark.at)}
          </p>
          <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
            {remark.text}
          </p>
        </li>
      ))}
    </ul>
  )
}

type Props = {
  slug: string
  clause: StatementClause
  amendmentId?: string
  may: Rights
  /** Of what the thread is, after "Comment on". */
  about: string
}

/** Room for the next remark. */
export function CommentForm({ slug, clause, amendmentId, may, about }: Props) {
  const [text, setText] = useState('')
  const [sent, setSent] = useState(0)
  useUnsavedWords(clause, text.trim() !== '')
  if (may.comment.length === 0) return null
  const id = `comment-${amendmentId ?? clause.id}`
  return (
    <ActionForm
      action={`/api/clauses/${clause.id}/comments`}
      hidden={amendmentId ? { amendmentId } : undefined}
      button="Add the comment"
      look="secondary"
      changes={draftKeys(slug)}
      onDone={() => {
        setText('')
        setSent(sent + 1)
      }}
    >
      <FreshId key={sent} name="commentId" />
      <OrganisationChoice id={`${id}-for`} organisations={may.comment} />
      <Field
        as="textarea"
        name="text"
        id={id}
        label={`Comment on ${about}`}
        rows={3}
        value={text}
        onChange={setText}
      />
    </ActionForm>
  )
}
