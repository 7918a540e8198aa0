import { signOffCampaign } from '#lib/campaigns/sign-off-campaign.ts'
import { deskRoute, typedIn } from '../../desk-route.ts'

export const POST = deskRoute<{ slug: string }>(async ({ form, params: { slug }, call }) => {
  const signed = await signOffCampaign({ ...call, slug, typed: typedIn(form, ['note']) })
  return signed.ok ? { ok: true, to: `/desk/campaigns/${slug}?done=signed-off` } : signed
})
