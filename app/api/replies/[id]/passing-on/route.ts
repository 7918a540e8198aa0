import { action } from '#app/http/action.ts'
import { passOn } from '#lib/replies/pass-on.ts'
import { passOnInput } from '#lib/replies/schema.ts'

/** A person lets the copy of an answer go that could not be verified. */
export const POST = action({
  right: 'reply.pass_on',
  page: ({ id }: { id: string }) => `/replies/${encodeURIComponent(id)}`,
  input: passOnInput,
  verb: ({ call, params, input }) => passOn({ ...call, ...input, replyId: params.id }),
  done: 'passed-on',
})
