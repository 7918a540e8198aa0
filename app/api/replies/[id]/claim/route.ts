import { action } from '#app/http/action.ts'
import { claimAnswer } from '#lib/replies/claim-answer.ts'
import { claimInput } from '#lib/replies/schema.ts'

/** Whoever has an answer open says so, for others to see; an open page says so again and again. */
export const POST = action({
  right: 'reply.read',
  page: ({ id }: { id: string }) => `/replies/${encodeURIComponent(id)}`,
  input: claimInput,
  verb: ({ call, params, input }) => claimAnswer({ ...call, ...input, replyId: params.id }),
  to: ({ params: { id } }) => `/replies/${id}`,
})
