import { requestLanguage } from '#app/http/request-language.ts'
import { campaignPictureWords } from '#lib/publications/share-picture-words.ts'
import { sharePicture } from '../draw-share-picture.tsx'
import { openCampaign } from '../journey.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string }> }

/** The picture that stands beside a link to the campaign. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { campaign } = await openCampaign((await params).slug)
  return sharePicture(campaignPictureWords(await requestLanguage(), campaign, campaign.leadOrganisation))
}
