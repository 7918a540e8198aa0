'use client'

import { Disclosure } from '#components/ui/disclosure.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { Rights, StatementClause } from '#lib/statements/schema.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { countOf } from '#lib/words/numbers.ts'
import { AmendmentCard } from './amendment-card.tsx'
import { ClauseButtons } from './clause-buttons.tsx'
import { ClauseEditor } from './clause-editor.tsx'
import { ClauseText } from './clause-text.tsx'
import { MergeForm } from './merge-form.tsx'
import { ProposeForm } from './propose-form.tsx'
import { CommentForm, Remarks } from './thread.tsx'

type Props = { slug: string; clause: StatementClause; last: number; may: Rights }

/** A clause of the draft with everything that is said about it. */
export function ClauseCard({ slug, clause, last, may }: Props) {
  const { number, amendments, comments } = clause
  const proposed = amendments.filter(({ state }) => state === 'proposed')
  const settled = amendments.filter(({ state }) => state !== 'proposed')
  const id = `clause-${clause.id}`
  return (
    <li
      aria-labelledby={id}
      className="flow rounded-xl border border-line bg-surface p-5 shadow-card sm:p-7"
      id={`c-${clause.id}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Heading level={2} id={id}>
          {number === null ? 'Removed clause' : `Clause ${number}`}
        </Heading>
        {proposed.length > 0 && <Tag tone="warn">{countOf(proposed.length, 'open amendment')}</Tag>}
      </div>
      <ClauseText text={clause.text} className="text-lg" />
      {clause.textCy && (
        <Disclosure summary="In Welsh">
          <ClauseText text={clause.textCy} lang="cy" />
        </Disclosure>
      )}
      <p className="text-sm text-ink-soft">
        {number === null && 'This clause is no longer in the draft. '}
        Saved by {clause.savedBy}, {formatInstant(clause.savedAt)}
      </p>
      <div className="flex flex-wrap gap-2">
        {may.edit && <ClauseEditor slug={slug} clause={clause} />}
        {may.propose.length > 0 && <ProposeForm slug={slug} clause={clause} may={may} />}
        {may.decide && <MergeForm slug={slug} clause={clause} open={proposed} />}
        {may.edit && number !== null && (
          <ClauseButtons slug={slug} clause={clause} number={number} last={last} />
        )}
      </div>
      <div className="divide-y divide-line border-line border-t">
        {amendments.length > 0 && (
          <Disclosure
            startsOpen
            className="py-2"
            summary={
              <>
                {countOf(amendments.length, 'amendment')}
                <span className="sr-only"> to clause {number}</span>
              </>
            }
          >
            <ul className="mt-2 grid gap-4 *:min-w-0">
              {[...proposed, ...settled].map((amendment) => (
                <AmendmentCard key={amendment.id} {...{ slug, clause, amendment, may }} />
              ))}
            </ul>
          </Disclosure>
        )}
        <Disclosure
          className="py-2"
          summary={
            <>
              {comments.length === 0 ? 'Comments' : countOf(comments.length, 'comment')}
              <span className="sr-only"> on clause {number}</span>
            </>
          }
        >
          <div className="flow">
            {comments.length === 0 && (
              <p className="text-ink-soft">
                No comments yet. A question or a thought about the words belongs here.
              </p>
            )}
            <Remarks remarks={comments} />
            <CommentForm
              {...{ slug, clause, may }}
              about={number === null ? 'the removed clause' : `clause ${number}`}
            />
          </div>
        </Disclosure>
      </div>
    </li>
  )
}
