import { action } from '#app/http/action.ts'
import { backTo } from '#lib/casework/back-to.ts'
import { buttonInput } from '#lib/casework/schema.ts'
import { takeBackStance } from '#lib/casework/take-back-stance.ts'

/** What was said of a member's stance is taken back. */
export const POST = action({
  right: 'member.record',
  page: (_: { id: string }) => '/desk/promises',
  input: buttonInput,
  verb: ({ call, params }) => takeBackStance({ ...call, stanceId: params.id }),
  to: ({ input: { back = '/desk/promises' } }) => backTo(back, { done: 'stance-taken-back', part: 'stance' }),
})
