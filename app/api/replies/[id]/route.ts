import { type Reading, read } from '#app/http/read.ts'
import { replyDetail } from '#lib/replies/data.ts'
import { readerOf } from '#lib/replies/queue-reach.ts'
import { replyFilter } from '#lib/replies/schema.ts'

export const GET = read({
  right: 'reply.read',
  find: ({ db, person, params: { id }, query }: Reading<{ id: string }>) =>
    replyDetail(db, { id, filter: replyFilter.parse(query), reader: readerOf(person) }),
  none: 'There is no such answer. The list shows those there are.',
})
