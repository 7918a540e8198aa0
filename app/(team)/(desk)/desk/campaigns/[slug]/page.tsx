import type { Metadata } from 'next'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { AdviceCard } from '#components/campaigns/advice-card.tsx'
import { campaignDone } from '#components/campaigns/campaign-done.ts'
import { CampaignFacts } from '#components/campaigns/campaign-facts.tsx'
import { CampaignHistory } from '#components/campaigns/campaign-history.tsx'
import { CampaignMoves } from '#components/campaigns/campaign-moves.tsx'
import { LastDayNotice } from '#components/campaigns/last-day-notice.tsx'
import { SignOff } from '#components/campaigns/sign-off.tsx'
import { StatePath } from '#components/campaigns/state-path.tsx'
import { WayToLive } from '#components/campaigns/way-to-live.tsx'
import { WriteAgain } from '#components/campaigns/write-again.tsx'
import { DoneNotice } from '#components/ui/done-notice.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { campaignReadiness } from '#lib/campaigns/campaign-readiness.ts'
import { campaignStates, GOING_LIVE } from '#lib/campaigns/campaign-states.ts'
import { isOver } from '#lib/campaigns/change-campaign.ts'
import { campaignFacts, campaignHistory, signOff } from '#lib/campaigns/data.ts'
import { database } from '#lib/platform/database.ts'
import { signatories } from '#lib/positions/data.ts'
import { openCampaign } from '../open-campaign.ts'

export const metadata: Metadata = { title: 'Campaign: overview' }

export default async function CampaignPage({ params, searchParams }: PageProps<'/desk/campaigns/[slug]'>) {
  const { slug } = await params
  const { campaign, person, refusal, mayEdit } = await openCampaign(slug)
  if (refusal) return <NotAllowed message={refusal.message} />
  const { id: campaignId, leadOrganisationId: organisationId, state } = campaign
  const now = new Date()
  const signatures = (await signatories(database(), campaignId, now)).length
  const [facts, history, signed] = await Promise.all([
    campaignFacts(database(), { campaignId, signatures, now }),
    campaignHistory(database(), campaignId),
    signOff(database(), campaignId),
  ])
  const moves = campaignStates[state].moves.map((move) => ({
    ...move,
    mayMake: mayPerson(person, move.right, { organisationId }),
    readiness: facts ? campaignReadiness(facts, move.needs) : [],
  }))
  return (
    <div className="flow">
      <Heading>Where this campaign stands</Heading>
      <DoneNotice done={(await searchParams).done} sentences={campaignDone} />
      <LastDayNotice campaign={campaign} now={now} />
      <StatePath state={state} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <CampaignMoves slug={slug} moves={moves} />
          {facts && (state === 'drafting' || state === 'consulting') && (
            <WayToLive slug={slug} items={campaignReadiness(facts, GOING_LIVE)} />
          )}
          {state === 'live' && (
            <WriteAgain campaign={campaign} mayCall={mayPerson(person, 'campaign.move')} />
          )}
        </div>
        <div className="grid gap-6">
          {campaign.regulatedPeriod && (
            <SignOff slug={slug} signed={signed} maySign={mayPerson(person, 'campaign.move')} />
          )}
          {!isOver(state) && <AdviceCard slug={slug} campaign={campaign} />}
          <CampaignFacts campaign={campaign} mayEdit={mayEdit} />
        </div>
      </div>
      <CampaignHistory rows={history} />
    </div>
  )
}
