import { removePart } from '#lib/campaigns/remove-part.ts'
import { type OnePart, partRoute } from '../../../part-route.ts'

export const POST = partRoute<OnePart>('removed', ({ part, params: { slug, id }, call }) =>
  removePart({ ...call, slug, part, id }),
)
