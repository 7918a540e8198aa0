import { action } from '#app/http/action.ts'
import { classifyReply } from '#lib/replies/classify-reply.ts'
import { nextUnread } from '#lib/replies/data.ts'
import { classificationInput } from '#lib/replies/schema.ts'

/** A person says what an answer is; an unread one gives way to the next unread. */
export const POST = action({
  right: 'reply.classify',
  page: ({ id }: { id: string }) => `/replies/${encodeURIComponent(id)}`,
  input: classificationInput,
  verb: async ({ call, params, input }) => {
    const marked = await classifyReply({ ...call, replyId: params.id, to: input.to })
    if (!marked.ok) return marked
    const nextUnreadId = await nextUnread(call.db, { after: params.id })
    return { ok: true as const, nextUnreadId, wasUnread: marked.from === 'unclassified' }
  },
  to: ({ done: { nextUnreadId, wasUnread }, params: { id }, input: { show } }) =>
    wasUnread && nextUnreadId
      ? `/replies/${nextUnreadId}?show=${show}&marked=${id}`
      : `/replies/${id}?show=${show}&done=marked`,
})
