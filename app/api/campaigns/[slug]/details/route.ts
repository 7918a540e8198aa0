import { editCampaign } from '#lib/campaigns/edit-campaign.ts'
import { detailLabels } from '#lib/campaigns/schema.ts'
import { deskRoute, startedFrom, typedIn } from '../../desk-route.ts'

export const POST = deskRoute<{ slug: string }>(async ({ form, params: { slug }, call }) => {
  const typed = typedIn(form, Object.keys(detailLabels))
  const edited = await editCampaign({ ...call, slug, startedFrom: startedFrom(form), typed })
  return edited.ok ? { ok: true, to: `/desk/campaigns/${slug}?done=details` } : edited
})
