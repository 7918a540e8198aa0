import { action } from '#app/http/action.ts'
import type { PositionObjected } from '#lib/positions/object-to-carried-position.ts'
import { endingForm } from '#lib/positions/schema.ts'
import type { Ending } from '#lib/positions/withdraw-position.ts'

/** A form that ends a position; the page of what is asked of us says what was done. */
export const endingAction = (done: string, end: (ending: Ending) => Promise<PositionObjected>) =>
  action({
    right: 'position.take',
    page: (_: { id: string }) => '/desk/asked',
    input: endingForm,
    labels: { why: 'Why, for your own record' },
    verb: ({ call, params, input }) => end({ ...call, ...input, positionId: params.id }),
    to: () => `/desk/asked?done=${done}`,
  })
