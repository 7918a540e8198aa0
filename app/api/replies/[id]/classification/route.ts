import { action } from '#app/http/action.ts'
import { classifyReply } from '#lib/replies/classify-reply.ts'
import { nextUnread } from '#lib/replies/data.ts'
import { readerOf } from '#lib/replies/queue-reach.ts'
import { classificationInput, filterInAddress } from '#lib/replies/schema.ts'

/** A person says what an answer is; an unread one gives way to the next unread of the same filter. */
export const POST = action({
  right: 'reply.classify',
  page: ({ id }: { id: string }) => `/replies/${encodeURIComponent(id)}`,
  input: classificationInput,
  verb: async ({ call, params, input }) => {
    const { to, also, seen, ...filter } = input
    const marked = await classifyReply({ ...call, replyId: params.id, to, also, from: seen })
    if (!marked.ok) return marked
    const reader = readerOf(call.person)
    const nextUnreadId = await nextUnread(call.db, { after: params.id, filter, reader })
    return { ok: true as const, nextUnreadId, wasUnread: marked.from === 'unclassified' }
  },
  to: ({ done: { nextUnreadId, wasUnread }, params: { id }, input: { to, also, seen, ...filter } }) =>
    wasUnread && to !== 'unclassified' && nextUnreadId
      ? `/replies/${nextUnreadId}?${filterInAddress(filter)}&marked=${id}`
      : `/replies/${id}?${filterInAddress(filter)}&done=marked`,
})
