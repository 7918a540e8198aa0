import { removeAsk } from '#lib/campaigns/remove-ask.ts'
import { deskRoute } from '../../../../desk-route.ts'

export const POST = deskRoute<{ slug: string; id: string }>(async ({ params: { slug, id: askId }, call }) => {
  const removed = await removeAsk({ ...call, slug, askId })
  return removed.ok ? { ok: true, to: `/desk/campaigns/${slug}/asks?done=ask-removed` } : removed
})
