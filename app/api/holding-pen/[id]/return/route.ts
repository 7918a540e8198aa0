import { action } from '#app/http/action.ts'
import { nothing } from '#lib/platform/form-fields.ts'
import { bringBack } from '#lib/replies/bring-back.ts'

/** A message comes back into the holding pen: from its letter, from what was set aside, or from spam. */
export const POST = action({
  right: 'holding.place',
  page: ({ id }: { id: string }) => `/holding-pen/${encodeURIComponent(id)}`,
  input: nothing,
  verb: ({ call, params }) => bringBack({ ...call, inboundId: params.id }),
  to: ({ done: { from, copy }, params: { id } }) =>
    `/holding-pen/${id}?done=${from ? `taken-back-${copy}` : 'brought-back'}`,
})
