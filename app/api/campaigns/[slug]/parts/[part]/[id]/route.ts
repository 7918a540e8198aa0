import { editPart } from '#lib/campaigns/edit-part.ts'
import { partLabels } from '#lib/campaigns/parts-schema.ts'
import { startedFrom, typedIn } from '../../../../desk-route.ts'
import { type OnePart, partRoute } from '../../part-route.ts'

export const POST = partRoute<OnePart>('saved', async ({ form, part, params: { slug, id }, call }) => {
  const typed = typedIn(form, Object.keys(partLabels[part]))
  return editPart({ ...call, slug, part, id, startedFrom: startedFrom(form), typed })
})
