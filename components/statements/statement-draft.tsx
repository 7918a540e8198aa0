'use client'

import { useQuery } from '@tanstack/react-query'
import { RefreshLine } from '#components/providers/refresh-line.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { campaignStates } from '#lib/campaigns/campaign-states.ts'
import { DRAFT_OPEN } from '#lib/statements/draft-open.ts'
import { statementQuery } from '#lib/statements/queries.ts'
import type { StatementAnswer } from '#lib/statements/schema.ts'
import { AddClauseForm } from './add-clause-form.tsx'
import { ClauseCard } from './clause-card.tsx'
import { UnsavedWords, useClausesWithWords } from './unsaved-words.tsx'

/** The draft of a statement: read, edited, amended and talked about in one place; reads itself again every few seconds. */
export function StatementDraft({ slug }: { slug: string }) {
  const { data, error, dataUpdatedAt } = useQuery(statementQuery(slug))
  return (
    <div className="mt-4 grid max-w-[56rem] gap-6 *:min-w-0">
      <RefreshLine updatedAt={dataUpdatedAt} error={error} />
      {data && (
        <UnsavedWords>
          <Draft slug={slug} statement={data} />
        </UnsavedWords>
      )}
    </div>
  )
}

function Draft({ slug, statement }: { slug: string; statement: StatementAnswer }) {
  const { clauses, removed, campaign, may } = statement
  const known = new Set([...clauses, ...removed].map(({ id }) => id))
  const gone = useClausesWithWords()
    .filter(({ id }) => !known.has(id))
    .map((clause) => ({ ...clause, number: null }))
  const open = DRAFT_OPEN.includes(campaign.state)
  return (
    <>
      {!open && (
        <Notice title="The draft is closed">
          <p>
            The campaign is {campaignStates[campaign.state].means}: its clauses stay as they are. A
            coordinator can move the campaign.
          </p>
        </Notice>
      )}
      {clauses.length === 0 && (
        <EmptyState title="No clauses yet">
          <p>
            A statement is a list of short, numbered clauses, each saying one thing the coalition asks or
            believes. {campaign.lead.name} writes them here; then every organisation can comment and propose
            amendments. {may.edit && 'Write the first one below.'}
          </p>
        </EmptyState>
      )}
      <ol className="grid gap-5 *:min-w-0" aria-label="Clauses">
        {[...clauses, ...removed, ...gone].map((clause) => (
          <ClauseCard key={clause.id} slug={slug} clause={clause} last={clauses.length} may={may} />
        ))}
      </ol>
      {may.edit && <AddClauseForm slug={slug} number={clauses.length + 1} />}
    </>
  )
}
