import { action } from '#app/http/action.ts'
import { shareAnswer } from '#lib/replies/share-answer.ts'
import { shareInput } from '#lib/replies/shared-answers-schema.ts'

/** Shows the members of the coalition what an office wrote, as it was struck out. */
export const POST = action({
  right: 'reply.share',
  page: ({ id }: { id: string }) => `/replies/${encodeURIComponent(id)}/share`,
  input: shareInput,
  labels: { words: 'What member organisations will read' },
  verb: ({ call, params, input }) => shareAnswer({ ...call, ...input, replyId: params.id }),
  done: 'shared',
})
