import type { Metadata } from 'next'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { AskForm } from '#components/campaigns/ask-form.tsx'
import { campaignDone } from '#components/campaigns/campaign-done.ts'
import { InWelsh } from '#components/campaigns/in-welsh.tsx'
import { PartDesk } from '#components/campaigns/part-desk.tsx'
import { ReadinessList } from '#components/campaigns/readiness-list.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { campaignReadiness } from '#lib/campaigns/campaign-readiness.ts'
import { namesOfKinds, namesOfNations } from '#lib/campaigns/campaign-words.ts'
import { campaignFacts } from '#lib/campaigns/data.ts'
import { askValues } from '#lib/campaigns/form-values.ts'
import { database } from '#lib/platform/database.ts'
import { MemberKind } from '#lib/platform/generated/prisma/enums.ts'
import { openCampaign } from '../../open-campaign.ts'

export const metadata: Metadata = { title: 'Campaign: asks' }

/** `?change=` names the ask whose form is open. */
export default async function AsksPage({ params, searchParams }: PageProps<'/desk/campaigns/[slug]/asks'>) {
  const { slug } = await params
  const { change, done } = await searchParams
  const { campaign, refusal, mayEdit } = await openCampaign(slug, '/asks')
  if (refusal) return <NotAllowed message={refusal.message} />
  const { id: campaignId, asks, nations } = campaign
  const facts = await campaignFacts(database(), { campaignId, signatures: 0, now: new Date() })
  return (
    <div className="flow max-w-[52rem]">
      <Heading>Asks</Heading>
      <Lead>What an MP can do. Each letter carries the asks that fit the MP it goes to, in this order.</Lead>
      <DoneNotice done={done} sentences={campaignDone} />
      {asks.length > 0 && facts && <ReadinessList slug={slug} items={campaignReadiness(facts, ['asks'])} />}
      <PartDesk
        slug={slug}
        part="ask"
        rows={asks}
        mayEdit={mayEdit}
        change={change}
        empty={{
          title: 'Nothing is asked yet',
          text: (
            <p>
              A good ask is one thing an MP can do this month: sign a motion, write to a minister, come to a
              drop-in. Before it goes live, the campaign needs one for backbenchers in each of its nations.
            </p>
          ),
        }}
        values={askValues}
        fresh={{ nations: nations.join(','), kinds: MemberKind.backbencher }}
        form={(props) => <AskForm {...props} />}
        show={(ask) => (
          <>
            <p className="text-lg [overflow-wrap:anywhere]">{ask.text}</p>
            {nations.includes('wales') && ask.nations.includes('wales') && <InWelsh text={ask.textCy} />}
            <p className="flex flex-wrap gap-2">
              <Tag>{namesOfNations(ask.nations)}</Tag>
              <Tag>{namesOfKinds(ask.kinds)}</Tag>
              {ask.edmNumber !== null && <Tag tone="info">EDM {ask.edmNumber}</Tag>}
              {ask.event && <Tag tone="info">{ask.event}</Tag>}
            </p>
          </>
        )}
      />
    </div>
  )
}
