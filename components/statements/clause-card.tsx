'use client'

import { useState } from 'react'
import { Heading } from '#components/ui/heading.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { countOf, formatInstant } from '#lib/dashboard/format-time.ts'
import type { Rights, StatementClause } from '#lib/statements/schema.ts'
import { AmendmentCard } from './amendment-card.tsx'
import { ClauseButtons, editButtonId } from './clause-buttons.tsx'
import { ClauseEditor } from './clause-editor.tsx'
import { ClauseText } from './clause-text.tsx'
import { Disclosure } from './disclosure.tsx'
import { MergeForm } from './merge-form.tsx'
import { ProposeForm } from './propose-form.tsx'
import { Thread } from './thread.tsx'

type Props = { slug: string; clause: StatementClause; last: number; may: Rights }
type Open = { form: 'edit' | 'propose' } | { form: 'merge'; amendmentId: string } | null

/** A clause of the draft with everything that is said about it. */
export function ClauseCard({ slug, clause, last, may }: Props) {
  const [open, setOpen] = useState<Open>(null)
  const proposed = clause.amendments.filter(({ state }) => state === 'proposed')
  const settled = clause.amendments.filter(({ state }) => state !== 'proposed')
  const [showsAmendments] = useState(proposed.length > 0)
  const heading = clause.number === null ? 'Removed clause' : `Clause ${clause.number}`
  const id = `clause-${clause.id}`
  const close = () => {
    setOpen(null)
    requestAnimationFrame(() => document.getElementById(editButtonId(clause.id))?.focus())
  }
  const amendments = (list: StatementClause['amendments']) =>
    list.map((amendment) => (
      <AmendmentCard
        key={amendment.id}
        slug={slug}
        clause={clause}
        amendment={amendment}
        may={may}
        merge={() => setOpen({ form: 'merge', amendmentId: amendment.id })}
      />
    ))
  return (
    <li
      aria-labelledby={id}
      className="flow rounded-xl border border-line bg-surface p-5 shadow-card sm:p-7"
      id={`c-${clause.id}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Heading level={2} id={id}>
          {heading}
        </Heading>
        {proposed.length > 0 && <Tag tone="warn">{countOf(proposed.length, 'open amendment')}</Tag>}
      </div>
      {open?.form === 'edit' ? (
        <ClauseEditor slug={slug} clause={clause} onDone={close} />
      ) : (
        <>
          <ClauseText text={clause.text} className="text-[1.1rem]" />
          {clause.textCy && (
            <Disclosure summary="In Welsh">
              <ClauseText text={clause.textCy} lang="cy" />
            </Disclosure>
          )}
          <p className="text-[0.95rem] text-ink-soft">
            {clause.number === null && 'This clause is no longer in the draft. '}
            Saved by {clause.savedBy}, {formatInstant(clause.savedAt)}
          </p>
        </>
      )}
      {open === null && clause.number !== null && (
        <ClauseButtons
          slug={slug}
          clause={clause}
          number={clause.number}
          last={last}
          may={may}
          edit={() => setOpen({ form: 'edit' })}
          propose={() => setOpen({ form: 'propose' })}
        />
      )}
      {open?.form === 'propose' && <ProposeForm slug={slug} clause={clause} may={may} onDone={close} />}
      {open?.form === 'merge' && (
        <MergeForm
          key={open.amendmentId}
          slug={slug}
          clause={clause}
          first={open.amendmentId}
          onDone={close}
        />
      )}
      <div className="divide-y divide-line border-line border-t">
        {clause.amendments.length > 0 && (
          <Disclosure
            open={showsAmendments}
            className="py-2"
            summary={
              <>
                {countOf(clause.amendments.length, 'amendment')}
                <span className="sr-only"> to clause {clause.number}</span>
              </>
            }
          >
            <ul className="mt-2 grid gap-4 *:min-w-0">{amendments([...proposed, ...settled])}</ul>
          </Disclosure>
        )}
        <Disclosure
          className="py-2"
          summary={
            <>
              {clause.comments.length === 0 ? 'Comments' : countOf(clause.comments.length, 'comment')}
              <span className="sr-only"> on clause {clause.number}</span>
            </>
          }
        >
          <Thread
            slug={slug}
            clause={clause}
            remarks={clause.comments}
            may={may}
            about={clause.number === null ? 'the removed clause' : `clause ${clause.number}`}
          />
        </Disclosure>
      </div>
    </li>
  )
}
