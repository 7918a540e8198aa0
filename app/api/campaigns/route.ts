import { action } from '#app/http/action.ts'
import { campaignPage } from '#lib/campaigns/campaign-page.ts'
import { createCampaign } from '#lib/campaigns/create-campaign.ts'
import { detailLabels } from '#lib/campaigns/schema.ts'
import { editForm } from '#lib/platform/edit-form.ts'

export const POST = action({
  right: 'campaign.create',
  page: '/desk/campaigns/new',
  input: editForm(detailLabels),
  labels: detailLabels,
  verb: ({ call, input }) => createCampaign({ ...call, ...input }),
  to: ({ done }) => `${campaignPage(done.slug, 'overview')}?done=created`,
})
