import { type Reading, read } from '#app/http/read.ts'
import { replyDetail } from '#lib/replies/data.ts'
import { replyListInput } from '#lib/replies/schema.ts'

export const GET = read({
  right: 'reply.read',
  find: ({ db, params: { id }, query }: Reading<{ id: string }>) =>
    replyDetail(db, { id, show: replyListInput.parse(query).show }),
  none: 'There is no such answer. The list shows those there are.',
})
