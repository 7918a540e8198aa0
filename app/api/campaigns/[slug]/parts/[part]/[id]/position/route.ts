import { movePart } from '#lib/campaigns/move-part.ts'
import { type OnePart, partRoute } from '../../../part-route.ts'

export const POST = partRoute<OnePart>('moved', async ({ form, part, params: { slug, id }, call }) => {
  const towards = form.get('towards') === 'start' ? 'start' : 'end'
  return movePart({ ...call, slug, part, id, towards })
})
