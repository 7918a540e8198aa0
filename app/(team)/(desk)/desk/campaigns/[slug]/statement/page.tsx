import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { Hydrated } from '#components/providers/hydrated.tsx'
import { StatementDraft } from '#components/statements/statement-draft.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { database } from '#lib/platform/database.ts'
import { statementOf } from '#lib/statements/data.ts'
import { statementQuery } from '#lib/statements/queries.ts'
import { rightsIn } from '#lib/statements/rights.ts'
import { openCampaign } from '../../open-campaign.ts'

export const metadata: Metadata = { title: 'Draft of the statement' }

const doneWords = {
  added: 'The clause is added.',
  saved: 'The clause is saved.',
  moved: 'The clause has moved.',
  removed: 'The clause is removed. Its words and its thread are kept.',
  merged: 'The clause is written anew, and the amendments are settled.',
  proposed: 'The amendment is proposed.',
  viewed: 'Your organisation’s view is recorded.',
  decided: 'The amendment is settled.',
  commented: 'The comment is written.',
}

export default async function StatementPage({
  params,
  searchParams,
}: PageProps<'/desk/campaigns/[slug]/statement'>) {
  const { slug } = await params
  const { campaign, person, refusal } = await openCampaign(slug, '/statement')
  if (refusal) return <NotAllowed message={refusal.message} />
  const statement = await statementOf(database(), campaign.id)
  if (!statement) notFound()
  return (
    <Hydrated query={statementQuery(slug)} data={{ ...statement, may: rightsIn(person, statement) }}>
      <div className="flow">
        <Heading>Draft of the statement</Heading>
        <Lead>
          {statement.campaign.lead.name} leads and edits. Every organisation can comment and propose
          amendments.
        </Lead>
      </div>
      <DoneNotice done={(await searchParams).done} sentences={doneWords} />
      <StatementDraft slug={slug} />
    </Hydrated>
  )
}
