import { moveAsk } from '#lib/campaigns/move-ask.ts'
import { deskRoute } from '../../../../desk-route.ts'

export const POST = deskRoute<{ slug: string; id: string }>(
  async ({ form, params: { slug, id: askId }, call }) => {
    const towards = form.get('towards') === 'start' ? 'start' : 'end'
    const moved = await moveAsk({ ...call, slug, askId, towards })
    return moved.ok ? { ok: true, to: `/desk/campaigns/${slug}/asks?done=order` } : moved
  },
)
