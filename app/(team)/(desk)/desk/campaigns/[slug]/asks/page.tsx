import type { Metadata } from 'next'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { AskCard } from '#components/campaigns/ask-card.tsx'
import { AskForm } from '#components/campaigns/ask-form.tsx'
import { DoneNotice } from '#components/campaigns/done-notice.tsx'
import { ReadinessList } from '#components/campaigns/readiness-list.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { campaignReadiness } from '#lib/campaigns/campaign-readiness.ts'
import { campaignFacts } from '#lib/campaigns/data.ts'
import { database } from '#lib/platform/database.ts'
import { MemberKind, Nation } from '#lib/platform/generated/prisma/enums.ts'
import { openCampaign } from '../../open-campaign.ts'

export const metadata: Metadata = { title: 'Campaign: asks' }

/** `?change=` names the ask whose form is open. */
export default async function AsksPage({ params, searchParams }: PageProps<'/desk/campaigns/[slug]/asks'>) {
  const { slug } = await params
  const { change, done } = await searchParams
  const { campaign, refusal, mayEdit } = await openCampaign(slug, '/asks')
  if (refusal) return <NotAllowed message={refusal.message} />
  const { id: campaignId, asks } = campaign
  const facts = await campaignFacts(database(), { campaignId, signatures: 0, now: new Date() })
  const fresh = {
    text: '',
    nations: Object.values(Nation).join(','),
    kinds: MemberKind.backbencher,
    edmNumber: '',
    event: '',
  }
  return (
    <div className="flow max-w-[52rem]">
      <Heading>Asks</Heading>
      <Lead>What an MP can do. Each letter carries the asks that fit the MP it goes to, in this order.</Lead>
      <DoneNotice done={done} />
      {asks.length > 0 && facts && <ReadinessList slug={slug} items={campaignReadiness(facts, ['asks'])} />}
      {asks.length === 0 ? (
        <EmptyState title="Nothing is asked yet">
          <p>
            A good ask is one thing an MP can do this month: sign a motion, write to a minister, come to a
            drop-in. Before it goes live, the campaign needs one for backbenchers in each of its nations.
          </p>
        </EmptyState>
      ) : (
        <ol className="grid gap-4">
          {asks.map((ask, at) => (
            <AskCard
              key={ask.id}
              slug={slug}
              ask={ask}
              place={{ number: at + 1, of: asks.length }}
              mayEdit={mayEdit}
              open={mayEdit && change === ask.id}
            />
          ))}
        </ol>
      )}
      {mayEdit && (
        <Card as="section" labelledBy="add-ask">
          <Heading level={2} id="add-ask">
            Add an ask
          </Heading>
          {typeof change === 'string' ? (
            <p>
              <a href={`/desk/campaigns/${slug}/asks#add-ask`}>Close the ask above</a> to add another.
            </p>
          ) : (
            <AskForm
              action={`/api/campaigns/${slug}/asks`}
              saved={fresh}
              id={crypto.randomUUID()}
              button="Add this ask"
            />
          )}
        </Card>
      )}
    </div>
  )
}
