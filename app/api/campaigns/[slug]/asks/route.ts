import { addAsk } from '#lib/campaigns/add-ask.ts'
import { askLabels } from '#lib/campaigns/schema.ts'
import { deskRoute, idOf, typedIn } from '../../desk-route.ts'

export const POST = deskRoute<{ slug: string }>(async ({ form, params: { slug }, call }) => {
  const typed = typedIn(form, Object.keys(askLabels))
  const added = await addAsk({ ...call, slug, id: idOf(form), typed })
  return added.ok ? { ok: true, to: `/desk/campaigns/${slug}/asks?done=ask-added` } : added
})
