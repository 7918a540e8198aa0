import type { Database } from '#lib/platform/database.ts'

/** What a list is narrowed to, by name; null where it is not. */
export type NarrowedNames = { campaign: string | null; organisation: string | null; member: string | null }
type Narrowed = {
  where: { campaignId?: string; organisationId?: string; memberId?: number }
  names: NarrowedNames
}

/** What the filters of a list's address name; null where one of them names nothing. */
export async function narrowedTo(
  db: Database,
  { campaign, organisation, member }: { campaign?: string; organisation?: string; member?: number },
): Promise<Narrowed | null> {
  const [ofCampaign, ofOrganisation, ofMember] = await Promise.all([
    campaign
      ? db.campaign.findUnique({ where: { slug: campaign }, select: { id: true, title: true } })
      : null,
    organisation
      ? db.organisation.findUnique({ where: { slug: organisation }, select: { id: true, name: true } })
      : null,
    member ? db.member.findUnique({ where: { id: member }, select: { id: true, name: true } }) : null,
  ])
  if ((campaign && !ofCampaign) || (organisation && !ofOrganisation) || (member && !ofMember)) return null
  return {
    where: { campaignId: ofCampaign?.id, organisationId: ofOrganisation?.id, memberId: ofMember?.id },
    names: {
      campaign: ofCampaign?.title ?? null,
      organisation: ofOrganisation?.name ?? null,
      member: ofMember?.name ?? null,
    },
  }
}
