import { editLetter } from '#lib/campaigns/edit-letter.ts'
import { letterLabels } from '#lib/campaigns/schema.ts'
import { deskRoute, startedFrom, typedIn } from '../../desk-route.ts'

export const POST = deskRoute<{ slug: string }>(async ({ form, params: { slug }, call }) => {
  const typed = typedIn(form, Object.keys(letterLabels))
  const edited = await editLetter({ ...call, slug, startedFrom: startedFrom(form), typed })
  return edited.ok ? { ok: true, to: `/desk/campaigns/${slug}/letter?done=letter` } : edited
})
