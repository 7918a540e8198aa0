import type { Metadata } from 'next'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { DetailsForm } from '#components/campaigns/details-form.tsx'
import { PictureCard } from '#components/campaigns/picture-card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { missingRight } from '#lib/accounts/refusal.ts'
import { isOver } from '#lib/campaigns/change-campaign.ts'
import { hasLetters, possibleLeads } from '#lib/campaigns/data.ts'
import { detailValues } from '#lib/campaigns/form-values.ts'
import { database } from '#lib/platform/database.ts'
import { openCampaign } from '../../open-campaign.ts'

export const metadata: Metadata = { title: 'Campaign: details' }

export default async function DetailsPage({ params }: PageProps<'/desk/campaigns/[slug]/details'>) {
  const { slug } = await params
  const { campaign, person, mayEdit } = await openCampaign(slug, '/details')
  if (!mayEdit) {
    const over = 'This campaign is over, so nothing of it changes any more.'
    return <NotAllowed message={isOver(campaign.state) ? over : missingRight('campaign.edit')} />
  }
  const { leadOrganisation } = campaign
  const all = mayPerson(person, 'campaign.move')
    ? await possibleLeads(database(), { person, now: new Date() })
    : []
  const leads = all.some(({ id }) => id === leadOrganisation.id) ? all : [leadOrganisation, ...all]
  return (
    <div className="flow max-w-[46rem]">
      <Heading>Details</Heading>
      <DetailsForm
        action={`/api/campaigns/${slug}/details`}
        saved={detailValues(campaign)}
        leads={leads.map(({ id, name }) => ({ id, name }))}
        answersFixed={await hasLetters(database(), campaign.id)}
        button="Save the details"
      />
      <PictureCard slug={slug} picture={campaign.picture} />
    </div>
  )
}
