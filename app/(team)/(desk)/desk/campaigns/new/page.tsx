import type { Metadata } from 'next'
import { requirePerson } from '#app/(team)/require-person.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { DetailsForm } from '#components/campaigns/details-form.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { missingRight } from '#lib/accounts/refusal.ts'
import { possibleLeads } from '#lib/campaigns/data.ts'
import { database } from '#lib/platform/database.ts'
import { Nation } from '#lib/platform/generated/prisma/enums.ts'

export const metadata: Metadata = { title: 'Start a campaign' }

export default async function NewCampaignPage() {
  const { person } = await requirePerson({ path: '/desk/campaigns/new' })
  const leads = await possibleLeads(database(), { person, now: new Date() })
  if (leads.length === 0) return <NotAllowed message={missingRight('campaign.create')} />
  const own = person.memberships.find(({ organisationId }) => leads.some(({ id }) => id === organisationId))
  const start = {
    nations: Object.values(Nation).join(','),
    leadOrganisationId: own?.organisationId ?? leads[0]?.id ?? '',
  }
  return (
    <div className="flow max-w-[46rem]">
      <Heading>Start a campaign</Heading>
      <Lead>
        Nothing is public yet. You can change all of it later; its address is made from the first title.
      </Lead>
      <DetailsForm
        action="/api/campaigns"
        saved={start}
        id={crypto.randomUUID()}
        leads={leads}
        button="Start the campaign"
      />
    </div>
  )
}
