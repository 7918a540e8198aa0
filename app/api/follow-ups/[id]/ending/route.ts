import { action } from '#app/http/action.ts'
import { backTo } from '#lib/casework/back-to.ts'
import { endFollowUp } from '#lib/casework/end-follow-up.ts'
import { followUpEndInput } from '#lib/casework/schema.ts'

/** A follow-up is done, or nobody does it any more. */
export const POST = action({
  right: 'follow_up.write',
  page: (_: { id: string }) => '/desk/follow-ups',
  input: followUpEndInput,
  labels: { outcome: 'What came of it' },
  verb: ({ call, params, input: { to, outcome } }) =>
    endFollowUp({ ...call, to, outcome, followUpId: params.id }),
  to: ({ params: { id }, input: { to, back = '/desk/follow-ups' } }) =>
    backTo(back, { done: to === 'done' ? 'ended' : 'dropped', of: id, part: 'tasks' }),
})
