import { action } from '#app/http/action.ts'
import { campaignPage } from '#lib/campaigns/campaign-page.ts'
import { editCampaign } from '#lib/campaigns/edit-campaign.ts'
import { detailLabels } from '#lib/campaigns/schema.ts'
import { editForm } from '#lib/platform/edit-form.ts'

export const POST = action({
  right: 'campaign.edit',
  page: ({ slug }: { slug: string }) => campaignPage(slug, 'details'),
  input: editForm(detailLabels),
  labels: detailLabels,
  verb: ({ call, params, input }) => editCampaign({ ...call, ...params, ...input }),
  to: ({ params }) => `${campaignPage(params.slug, 'overview')}?done=details`,
})
