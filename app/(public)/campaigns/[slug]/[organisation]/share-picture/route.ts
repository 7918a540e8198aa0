import { noSuchPage } from '#app/http/redirect-to.ts'
import { requestLanguage } from '#app/http/request-language.ts'
import { throughOrganisation } from '#lib/letters/through-organisation.ts'
import { database } from '#lib/platform/database.ts'
import { campaignPictureWords } from '#lib/publications/share-picture-words.ts'
import { CAMPAIGN_SLUG } from '../../campaign-slug.ts'
import { sharePicture } from '../../draw-share-picture.tsx'
import { openCampaign } from '../../journey.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string; organisation: string }> }

/** The picture that stands beside a link to an organisation's page of the campaign. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, organisation: organisationSlug } = await params
  if (!CAMPAIGN_SLUG.test(organisationSlug)) return noSuchPage()
  const { campaign, now } = await openCampaign(slug)
  const place = { slug: organisationSlug, campaignId: campaign.id, now }
  const organisation = await throughOrganisation(database(), place)
  if (!organisation) return noSuchPage()
  return sharePicture(campaignPictureWords(await requestLanguage(), campaign, organisation))
}
