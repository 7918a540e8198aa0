import { read } from '#app/http/read.ts'
import { replyList } from '#lib/replies/data.ts'
import { readerOf } from '#lib/replies/queue-reach.ts'
import { replyListInput } from '#lib/replies/schema.ts'

export const GET = read({
  right: 'reply.read',
  find: ({ db, person, query }) => replyList(db, replyListInput.parse(query), readerOf(person)),
})
