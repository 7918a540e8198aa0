import { leadToFile } from '#app/http/lead-to-file.ts'
import { type Reading, read } from '#app/http/read.ts'
import { heldFile } from '#lib/replies/file-data.ts'

/** To a file that came with a message. */
export const GET = read({
  right: 'holding.read',
  find: async (asked: Reading<{ id: string; number: string }>) =>
    leadToFile(await heldFile(asked.db, asked.params), asked),
  none: 'There is no such file, or it may not be opened. The page of the message says why.',
  page: '/holding-pen',
})
