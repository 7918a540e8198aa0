import { action } from '#app/http/action.ts'
import { campaignPage } from '#lib/campaigns/campaign-page.ts'
import { signOffCampaign } from '#lib/campaigns/sign-off-campaign.ts'
import { editForm } from '#lib/platform/edit-form.ts'

const labels = { note: 'Who looked at it, when, and what they decided' }

export const POST = action({
  right: 'campaign.move',
  page: ({ slug }: { slug: string }) => campaignPage(slug, 'overview'),
  input: editForm(labels),
  labels,
  verb: ({ call, params, input }) => signOffCampaign({ ...call, ...params, typed: input.typed }),
  to: ({ params }) => `${campaignPage(params.slug, 'overview')}?done=signed-off`,
})
