import { action } from '#app/http/action.ts'
import { releaseHeldLetter } from '#lib/letters/move-held-letter.ts'
import { nothing } from '#lib/platform/form-fields.ts'

export const POST = action({
  right: 'held.move',
  page: (_: { id: string }) => '/desk/held',
  input: nothing,
  verb: ({ call, params }) => releaseHeldLetter({ ...call, letterId: params.id }),
  done: 'released',
})
