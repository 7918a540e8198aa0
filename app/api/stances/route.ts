import { action } from '#app/http/action.ts'
import { backTo } from '#lib/casework/back-to.ts'
import { recordStance } from '#lib/casework/record-stance.ts'
import { stanceInput } from '#lib/casework/schema.ts'

/** Somebody says where a member stands on a campaign. */
export const POST = action({
  right: 'member.record',
  page: '/desk/promises',
  input: stanceInput,
  labels: { reason: 'Why' },
  verb: ({ call, input: { back: _, ...said } }) => recordStance({ ...call, ...said }),
  to: ({ input: { back = '/desk/promises' } }) => backTo(back, { done: 'stance', part: 'stance' }),
})
