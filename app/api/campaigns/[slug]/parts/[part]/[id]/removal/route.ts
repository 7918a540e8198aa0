import { type One, type PartCall, partAction } from '#app/api/campaigns/[slug]/parts/part-action.ts'
import { removePart } from '#lib/campaigns/remove-part.ts'
import { nothing } from '#lib/platform/form-fields.ts'

export const POST = partAction({
  input: nothing,
  verb: ({ call, part, params: { slug, id } }: PartCall<One, object>) =>
    removePart({ ...call, slug, part, id }),
  done: 'removed',
})
