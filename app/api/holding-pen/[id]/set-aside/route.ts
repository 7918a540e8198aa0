import { action } from '#app/http/action.ts'
import { nothing } from '#lib/platform/form-fields.ts'
import { setAsideByHand } from '#lib/replies/set-aside-by-hand.ts'

export const POST = action({
  right: 'holding.place',
  page: ({ id }: { id: string }) => `/holding-pen/${encodeURIComponent(id)}`,
  input: nothing,
  verb: ({ call, params }) => setAsideByHand({ ...call, inboundId: params.id }),
  done: 'set-aside',
})
