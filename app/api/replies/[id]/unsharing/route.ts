import { action } from '#app/http/action.ts'
import { nothing } from '#lib/platform/form-fields.ts'
import { unshareAnswer } from '#lib/replies/share-answer.ts'

/** Takes back what was shown to the members of the coalition. */
export const POST = action({
  right: 'reply.share',
  page: ({ id }: { id: string }) => `/replies/${encodeURIComponent(id)}/share`,
  input: nothing,
  verb: ({ call, params }) => unshareAnswer({ ...call, replyId: params.id }),
  done: 'unshared',
})
