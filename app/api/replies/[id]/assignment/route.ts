import { action } from '#app/http/action.ts'
import { assignAnswer } from '#lib/replies/assign-answer.ts'
import { assignmentInput } from '#lib/replies/schema.ts'

/** A person says whose work an answer is. */
export const POST = action({
  right: 'reply.assign',
  page: ({ id }: { id: string }) => `/replies/${encodeURIComponent(id)}`,
  input: assignmentInput,
  verb: ({ call, params, input }) => assignAnswer({ ...call, ...input, replyId: params.id }),
  done: 'assigned',
})
