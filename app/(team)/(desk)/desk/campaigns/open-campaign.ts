import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requirePerson } from '#app/(team)/require-person.ts'
import { mayPerson } from '#lib/accounts/permissions.ts'
import { deskCampaign } from '#lib/campaigns/data.ts'
import { database } from '#lib/platform/database.ts'

/** A campaign by its address; looked up once a request. */
export const campaignAt = cache(async (slug: string) => deskCampaign(database(), slug))

/** What a page about one campaign needs: the campaign, who asks, and whether they may change it. */
export async function openCampaign(slug: string, page = '') {
  const path = `/desk/campaigns/${encodeURIComponent(slug)}${page}`
  const { person, refusal } = await requirePerson({ path, action: 'statement.read' })
  const campaign = await campaignAt(slug)
  if (!campaign) notFound()
  const over = campaign.state === 'closed' || campaign.state === 'archived'
  const organisationId = campaign.leadOrganisationId
  const mayEdit = !over && mayPerson(person, 'campaign.edit', { organisationId })
  return { campaign, person, refusal, mayEdit }
}
