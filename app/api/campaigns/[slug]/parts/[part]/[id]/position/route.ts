import { z } from 'zod'
import { type One, type PartCall, partAction } from '#app/api/campaigns/[slug]/parts/part-action.ts'
import { movePart } from '#lib/campaigns/move-part.ts'

const place = z.object({ towards: z.enum(['start', 'end']).catch('end') })

export const POST = partAction({
  input: place,
  verb: ({ call, part, params: { slug, id }, input }: PartCall<One, z.infer<typeof place>>) =>
    movePart({ ...call, ...input, slug, part, id }),
  done: 'moved',
})
