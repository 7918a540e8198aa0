import { action } from '#app/http/action.ts'
import { nothing } from '#lib/platform/form-fields.ts'
import { keepBack } from '#lib/replies/pass-on.ts'

/** A person says that the supporter gets no copy of an answer that could not be verified. */
export const POST = action({
  right: 'reply.pass_on',
  page: ({ id }: { id: string }) => `/replies/${encodeURIComponent(id)}`,
  input: nothing,
  verb: ({ call, params }) => keepBack({ ...call, replyId: params.id }),
  done: 'kept-back',
})
