import { answerSource } from '#app/http/answer-file.ts'
import { type Reading, read } from '#app/http/read.ts'
import { heldSource } from '#lib/replies/holding-pen-data.ts'

/** A held message as it arrived, to be saved. */
export const GET = read({
  right: 'holding.read',
  find: async ({ db, params: { id } }: Reading<{ id: string }>) => {
    const source = await heldSource(db, id)
    return source && answerSource(source, `message-${id}.eml`)
  },
  none: 'There is no such message.',
  page: '/holding-pen',
})
