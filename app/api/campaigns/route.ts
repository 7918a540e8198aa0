import { createCampaign } from '#lib/campaigns/create-campaign.ts'
import { detailLabels } from '#lib/campaigns/schema.ts'
import { deskRoute, idOf, typedIn } from './desk-route.ts'

export const POST = deskRoute(async ({ form, call }) => {
  const typed = typedIn(form, Object.keys(detailLabels))
  const created = await createCampaign({ ...call, id: idOf(form), typed })
  return created.ok ? { ok: true, to: `/desk/campaigns/${created.slug}?done=created` } : created
})
