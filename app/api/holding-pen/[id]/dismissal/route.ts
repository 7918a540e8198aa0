import { action } from '#app/http/action.ts'
import { nothing } from '#lib/platform/form-fields.ts'
import { dismissMessage } from '#lib/replies/dismiss-message.ts'

/** A message is spam. */
export const POST = action({
  right: 'holding.place',
  page: ({ id }: { id: string }) => `/holding-pen/${encodeURIComponent(id)}`,
  input: nothing,
  verb: ({ call, params }) => dismissMessage({ ...call, inboundId: params.id }),
  done: 'dismissed',
})
