import { action } from '#app/http/action.ts'
import { moveAnswer } from '#lib/replies/move-answer.ts'
import { placementInput } from '#lib/replies/schema.ts'

/** An answer that was placed wrongly goes to the letter it belongs to. */
export const POST = action({
  right: 'holding.place',
  page: ({ id }: { id: string }) => `/holding-pen/${encodeURIComponent(id)}`,
  input: placementInput,
  labels: { letterReference: 'The letter’s reference' },
  verb: ({ call, params, input }) => moveAnswer({ ...call, ...input, inboundId: params.id }),
  to: ({ done: { from }, params: { id } }) => `/holding-pen/${id}?done=moved-${from.copy}`,
})
