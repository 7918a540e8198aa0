import { action } from '#app/http/action.ts'
import { backTo } from '#lib/casework/back-to.ts'
import { reopenFollowUp } from '#lib/casework/reopen-follow-up.ts'
import { buttonInput } from '#lib/casework/schema.ts'

/** A follow-up that was ended by a slip is opened again. */
export const POST = action({
  right: 'follow_up.write',
  page: (_: { id: string }) => '/desk/follow-ups',
  input: buttonInput,
  verb: ({ call, params }) => reopenFollowUp({ ...call, followUpId: params.id }),
  to: ({ input: { back = '/desk/follow-ups' } }) => backTo(back, { done: 'reopened', part: 'tasks' }),
})
