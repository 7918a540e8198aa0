import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { Hydrated } from '#components/providers/hydrated.tsx'
import { StatementDraft } from '#components/statements/statement-draft.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { database } from '#lib/platform/database.ts'
import { statementOf } from '#lib/statements/data.ts'
import { statementQuery } from '#lib/statements/queries.ts'
import { rightsIn } from '#lib/statements/rights.ts'
import { openCampaign } from '../../open-campaign.ts'

export const metadata: Metadata = { title: 'Draft of the statement' }

export default async function StatementPage({ params }: PageProps<'/desk/campaigns/[slug]/statement'>) {
  const { slug } = await params
  const { campaign, person, refusal } = await openCampaign(slug, '/statement')
  if (refusal) return <NotAllowed message={refusal.message} />
  const statement = await statementOf(database(), campaign.id)
  if (!statement) notFound()
  return (
    <Hydrated query={statementQuery(slug)} data={{ ...statement, may: rightsIn(person, statement) }}>
      <Heading>Draft of the statement</Heading>
      <Lead>
        {statement.campaign.lead.name} leads and edits. Every organisation can comment and propose amendments.
      </Lead>
      <StatementDraft slug={slug} />
    </Hydrated>
  )
}
