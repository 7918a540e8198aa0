import { action } from '#app/http/action.ts'
import { nothing } from '#lib/platform/form-fields.ts'
import { leaveByHand } from '#lib/replies/leave-by-hand.ts'

/** A message is spam. */
export const POST = action({
  right: 'holding.place',
  page: ({ id }: { id: string }) => `/holding-pen/${encodeURIComponent(id)}`,
  input: nothing,
  verb: ({ call, params }) => leaveByHand({ ...call, inboundId: params.id, to: 'dismissed' }),
  done: 'dismissed',
})
