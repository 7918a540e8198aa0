import { leadToFile } from '#app/http/lead-to-file.ts'
import { type Reading, read } from '#app/http/read.ts'
import { replyFile } from '#lib/replies/file-data.ts'
import { readerOf } from '#lib/replies/queue-reach.ts'

/** To a file that came with an answer. */
export const GET = read({
  right: 'reply.read',
  find: async (asked: Reading<{ id: string; number: string }>) =>
    leadToFile(await replyFile(asked.db, { ...asked.params, reader: readerOf(asked.person) }), asked),
  none: 'There is no such file, or it may not be opened. The page of the answer says why.',
  page: '/replies',
})
