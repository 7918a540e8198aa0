import { action } from '#app/http/action.ts'
import { placeByHand } from '#lib/replies/place-by-hand.ts'
import { placementInput } from '#lib/replies/schema.ts'

export const POST = action({
  right: 'holding.place',
  page: ({ id }: { id: string }) => `/holding-pen/${encodeURIComponent(id)}`,
  input: placementInput,
  labels: { letterReference: 'The letter’s reference' },
  verb: ({ call, params, input }) => placeByHand({ ...call, ...input, inboundId: params.id }),
  done: 'placed',
})
