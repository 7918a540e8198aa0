import { action } from '#app/http/action.ts'
import { campaignPage } from '#lib/campaigns/campaign-page.ts'
import { editLetter } from '#lib/campaigns/edit-letter.ts'
import { letterLabels } from '#lib/campaigns/schema.ts'
import { editForm } from '#lib/platform/edit-form.ts'

export const POST = action({
  right: 'campaign.edit',
  page: ({ slug }: { slug: string }) => campaignPage(slug, 'letter'),
  input: editForm(letterLabels),
  labels: letterLabels,
  verb: ({ call, params, input }) => editLetter({ ...call, ...params, ...input }),
  to: ({ params }) => `${campaignPage(params.slug, 'letter')}?done=letter`,
})
