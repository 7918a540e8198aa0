'use client'

import { Heading } from '#components/ui/heading.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { countOf, formatInstant } from '#lib/dashboard/format-time.ts'
import { amendmentStates } from '#lib/statements/amendment-states.ts'
import type { Rights, StatementAmendment, StatementClause } from '#lib/statements/schema.ts'
import { AmendmentChange } from './amendment-change.tsx'
import { AmendmentDecision } from './amendment-decision.tsx'
import { AmendmentViews } from './amendment-views.tsx'
import { amendmentName, amendmentTone, kindWords } from './amendment-words.ts'
import { Disclosure } from './disclosure.tsx'
import { Thread } from './thread.tsx'

type Props = {
  slug: string
  clause: StatementClause
  amendment: StatementAmendment
  may: Rights
  merge: () => void
}

/** One proposed change: what it would do, why, what others think of it, and what became of it. */
export function AmendmentCard({ slug, clause, amendment, may, merge }: Props) {
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
      <p className="text-[0.95rem] text-ink-soft">
        {amendment.author}, {formatInstant(amendment.at)}
      </p>
      {open && others.length > 0 && (
        <p className="border-warn border-s-4 ps-3 font-semibold text-warn">
          Conflicts with {list.format(others.map(amendmentName))}.
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
      {open && (
        <AmendmentDecision slug={slug} clause={clause} amendment={amendment} may={may} merge={merge} />
      )}
      <Disclosure
        open={amendment.comments.length > 0 && open}
        summary={`${countOf(amendment.comments.length, 'comment')} on this amendment`}
      >
        <Thread
          slug={slug}
          clause={clause}
          amendmentId={amendment.id}
          remarks={amendment.comments}
          may={may}
          about={amendmentName(amendment)}
        />
      </Disclosure>
    </li>
  )
}

const list = new Intl.ListFormat('en-GB')
