'use client'

import { Disclosure } from '#components/ui/disclosure.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { amendmentStates } from '#lib/statements/amendment-states.ts'
import type { Rights, StatementAmendment, StatementClause } from '#lib/statements/schema.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { listIn } from '#lib/words/lists.ts'
import { AmendmentChange } from './amendment-change.tsx'
import { AmendmentDecision } from './amendment-decision.tsx'
import { AmendmentViews } from './amendment-views.tsx'
import { amendmentName, amendmentTone, kindWords } from './amendment-words.ts'
import { CommentForm, Remarks } from './thread.tsx'

type Props = {
  slug: string
  clause: StatementClause
  amendment: StatementAmendment
  may: Rights
}

/** One proposed change: what it would do, why, what others think of it, and what became of it. */
export function AmendmentCard({ slug, clause, amendment, may }: Props) {
  const { organisation, kind, state, decision } = amendment
  const open = state === 'proposed'
  const others = clause.amendments.filter((other) => other.state === 'proposed' && other.id !== amendment.id)
  return (
    <li className="flow rounded-lg border border-line-strong bg-paper p-4 sm:p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <Heading level={3}>
          {organisation.name} proposes to {kindWords[kind]}
        </Heading>
        <Tag tone={amendmentTone[state]}>{amendmentStates.states[state].means}</Tag>
      </div>
      <p className="text-sm text-ink-soft">
        {amendment.author}, {formatInstant(amendment.at)}
      </p>
      {open && others.length > 0 && (
        <p className="border-warn border-s-4 ps-3 font-semibold text-warn">
          Conflicts with {listIn('en', others.map(amendmentName))}.
        </p>
      )}
      <AmendmentChange clause={clause} amendment={amendment} />
      <div>
        <p className="font-semibold">Reasons</p>
        <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
          {amendment.reasons}
        </p>
      </div>
      {decision && state !== 'withdrawn' && (
        <p>
          <strong>{amendmentStates.states[state].means}</strong> by {decision.by},{' '}
          {formatInstant(decision.at)}
          {decision.why && `: ${decision.why}`}
        </p>
      )}
      <AmendmentViews slug={slug} amendment={amendment} may={may} />
      {open && <AmendmentDecision slug={slug} clause={clause} amendment={amendment} may={may} />}
      <Remarks remarks={amendment.comments} />
      {may.comment.length > 0 && (
        <Disclosure summary="Comment on this amendment">
          <CommentForm
            {...{ slug, clause, may }}
            amendmentId={amendment.id}
            about={amendmentName(amendment)}
          />
        </Disclosure>
      )}
    </li>
  )
}
