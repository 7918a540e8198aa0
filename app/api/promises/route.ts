import { action } from '#app/http/action.ts'
import { backTo } from '#lib/casework/back-to.ts'
import { recordPromise } from '#lib/casework/record-promise.ts'
import { promiseInput } from '#lib/casework/schema.ts'

/** Somebody writes down what a member promised. */
export const POST = action({
  right: 'member.record',
  page: '/desk/promises',
  input: promiseInput,
  labels: { what: 'What they promised', words: 'Their words', link: 'Where it can be read' },
  verb: ({ call, input: { back: _, ...said } }) => recordPromise({ ...call, ...said }),
  to: ({ done: { promiseId }, input: { back } }) =>
    back ? backTo(back, { done: 'promise', part: 'tasks' }) : `/desk/promises/${promiseId}?done=recorded`,
})
