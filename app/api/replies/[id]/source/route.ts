import { answerSource } from '#app/http/answer-file.ts'
import { type Reading, read } from '#app/http/read.ts'
import { replySource } from '#lib/replies/data.ts'

/** An answer as it arrived, to be saved. */
export const GET = read({
  right: 'reply.read',
  find: async ({ db, params: { id } }: Reading<{ id: string }>) => {
    const source = await replySource(db, id)
    return source && answerSource(source, `answer-${id}.eml`)
  },
  none: 'There is no such answer.',
  page: '/replies',
})
