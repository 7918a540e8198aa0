import { editAsk } from '#lib/campaigns/edit-ask.ts'
import { askLabels } from '#lib/campaigns/schema.ts'
import { deskRoute, startedFrom, typedIn } from '../../../desk-route.ts'

export const POST = deskRoute<{ slug: string; id: string }>(
  async ({ form, params: { slug, id: askId }, call }) => {
    const typed = typedIn(form, Object.keys(askLabels))
    const edited = await editAsk({ ...call, slug, askId, startedFrom: startedFrom(form), typed })
    return edited.ok ? { ok: true, to: `/desk/campaigns/${slug}/asks?done=ask` } : edited
  },
)
