'use client'

import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { ActionButton } from '#components/forms/action-button.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { useLive } from '#components/providers/use-live.ts'
import { Field } from '#components/ui/field.tsx'
import { Folded } from '#components/ui/folded.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { piecesByName } from '#lib/teamwork/find-mentions.ts'
import { remarksKey, remarksQuery } from '#lib/teamwork/queries.ts'
import type { RemarkSubject, ShownRemark } from '#lib/teamwork/schema.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { countOf } from '#lib/words/numbers.ts'

/** The remarks there are, the oldest first; what a colleague adds appears by itself. */
export function RemarkList({ subject, mayWrite }: { subject: RemarkSubject; mayWrite: boolean }) {
  const query = remarksQuery(subject)
  const { data } = useQuery(query)
  useLive({ remarks: [query.queryKey] })
  if (!data) return null
  if (data.items.length === 0) {
    return (
      <p className="text-ink-soft">
        None yet.{' '}
        {mayWrite
          ? 'Say here what a colleague should know before they act: it stays with your team.'
          : 'What colleagues say to each other about this stands here.'}
      </p>
    )
  }
  return (
    <>
      {data.older > 0 && <p className="text-ink-soft">{countOf(data.older, 'older remark')} not shown.</p>}
      <ul className="grid gap-3">
        {data.items.map((remark) => (
          <li key={remark.id} className="border-line-strong border-s-4 ps-4">
            <Remark remark={remark} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Remark({ remark }: { remark: ShownRemark }) {
  const { id, author, organisation, text, shared, writtenAt, edited, removed } = remark
  const { mentions, changeableUntil, mayRemove } = remark
  return (
    <>
      <p className="text-ink-soft text-sm">
        <strong className="text-ink">{author}</strong>, {organisation}, {formatInstant(writtenAt)}
        {edited && !removed && ', changed'} {shared && !removed && <Tag tone="info">Shared</Tag>}
      </p>
      {removed ? (
        <p className="text-ink-soft italic">This remark was removed.</p>
      ) : (
        <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
          <WithNames text={text} names={mentions} />
        </p>
      )}
      {(changeableUntil || mayRemove) && (
        <div className="flex flex-wrap items-start gap-x-6">
          {changeableUntil && (
            <Folded
              summary={
                <>
                  Change<span className="sr-only"> your remark</span>
                </>
              }
            >
              <ActionForm
                key={text}
                action={`/api/remarks/${id}`}
                button="Save"
                look="secondary"
                changes={[remarksKey]}
              >
                {(errors) => (
                  <Field
                    as="textarea"
                    id={`change-${id}`}
                    name="text"
                    label="Your remark"
                    hint={`You can change it until ${formatInstant(changeableUntil)}.`}
                    rows={3}
                    defaultValue={text}
                    error={errors.text}
                  />
                )}
              </ActionForm>
            </Folded>
          )}
          {mayRemove && (
            <Folded
              summary={
                <>
                  Remove<span className="sr-only"> the remark of {author}</span>
                </>
              }
            >
              <p>Its words are gone then for everybody. That there was one stays.</p>
              <ActionButton action={`/api/remarks/${id}/removal`} look="danger" changes={[remarksKey]}>
                Remove the remark
              </ActionButton>
            </Folded>
          )}
        </div>
      )}
    </>
  )
}

/** The text with the names of colleagues in it standing out. */
function WithNames({ text, names }: { text: string; names: string[] }) {
  return piecesByName(text, names).map(({ words, named }, at) =>
    named ? (
      // The pieces of one text never move.
      // biome-ignore lint/suspicious/noArrayIndexKey: as said above
      <strong key={at}>{words}</strong>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as said above
      <Fragment key={at}>{words}</Fragment>
    ),
  )
}
