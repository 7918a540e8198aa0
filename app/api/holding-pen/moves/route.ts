import { action } from '#app/http/action.ts'
import { moveManyHeld } from '#lib/replies/move-many-held.ts'
import { heldMovesInput } from '#lib/replies/schema.ts'

/** One press for several messages of the holding pen, or for one where it points. */
export const POST = action({
  right: 'holding.place',
  page: '/holding-pen',
  input: heldMovesInput,
  verb: ({ call, input: { what, place, ticked } }) =>
    moveManyHeld({ ...call, what: place ? 'place' : what, ticked: place ? [place] : ticked }),
  to: ({ done: { what, ids, missed, calledBack, gone }, input: { show } }) =>
    `/holding-pen?${new URLSearchParams({
      show,
      did: what,
      ids: ids.join(' '),
      missed: String(missed),
      calledBack: String(calledBack),
      gone: String(gone),
    })}`,
})
