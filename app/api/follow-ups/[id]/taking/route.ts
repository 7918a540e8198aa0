import { action } from '#app/http/action.ts'
import { backTo } from '#lib/casework/back-to.ts'
import { takingInput } from '#lib/casework/schema.ts'
import { takeFollowUp } from '#lib/casework/take-follow-up.ts'

/** Somebody takes a follow-up of their organisation, or gives it back. */
export const POST = action({
  right: 'follow_up.write',
  page: (_: { id: string }) => '/desk/follow-ups',
  input: takingInput,
  verb: ({ call, params, input: { to, seen } }) => takeFollowUp({ ...call, to, seen, followUpId: params.id }),
  to: ({ params: { id }, input: { to, back = '/desk/follow-ups' } }) =>
    backTo(back, { done: to === 'me' ? 'taken' : 'given-back', of: id, part: 'tasks' }),
})
