import { z } from 'zod'
import { action } from '#app/http/action.ts'
import { leaveStack } from '#lib/replies/stack-leave.ts'

/** Says that an answer is not the same as the others of its stack. */
export const POST = action({
  right: 'reply.classify',
  page: (_: { id: string }) => '/replies/stacks',
  input: z.object({ stack: z.uuid().optional().catch(undefined) }),
  verb: ({ call, params }) => leaveStack({ ...call, replyId: params.id }),
  to: ({ input: { stack } }) =>
    `/replies/stacks?${new URLSearchParams({ ...(stack && { stack }), done: 'left' })}`,
})
