import { answerSource } from '#app/http/answer-file.ts'
import { type Reading, read } from '#app/http/read.ts'
import { replySource } from '#lib/replies/data.ts'
import { readerOf } from '#lib/replies/queue-reach.ts'

/** An answer as it arrived, to be saved. */
export const GET = read({
  right: 'reply.read',
  find: async ({ db, person, params: { id } }: Reading<{ id: string }>) => {
    const source = await replySource(db, { id, reader: readerOf(person) })
    return source && answerSource(source, `answer-${id}.eml`)
  },
  none: 'There is no such answer.',
  page: '/replies',
})
