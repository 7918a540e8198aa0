import { action } from '#app/http/action.ts'
import { backTo } from '#lib/casework/back-to.ts'
import { followUpInput } from '#lib/casework/schema.ts'
import { writeFollowUp } from '#lib/casework/write-follow-up.ts'

/** Somebody gives an organisation a task with a day. */
export const POST = action({
  right: 'follow_up.write',
  page: '/desk/follow-ups',
  input: followUpInput,
  labels: { what: 'What is to be done' },
  verb: ({ call, input: { back: _, ...said } }) => writeFollowUp({ ...call, ...said }),
  to: ({ input: { back = '/desk/follow-ups' } }) => backTo(back, { done: 'written', part: 'tasks' }),
})
