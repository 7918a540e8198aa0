import { read } from '#app/http/read.ts'
import { replyList } from '#lib/replies/data.ts'
import { replyListInput } from '#lib/replies/schema.ts'

export const GET = read({
  right: 'reply.read',
  find: ({ db, query }) => replyList(db, replyListInput.parse(query)),
})
