import { addPart } from '#lib/campaigns/add-part.ts'
import { partLabels } from '#lib/campaigns/parts-schema.ts'
import { idOf, typedIn } from '../../../desk-route.ts'
import { partRoute } from '../part-route.ts'

export const POST = partRoute('added', async ({ form, part, params: { slug }, call }) => {
  const typed = typedIn(form, Object.keys(partLabels[part]))
  return addPart({ ...call, slug, part, id: idOf(form), typed })
})
