import { type Reading, read } from '#app/http/read.ts'
import { heldDetail } from '#lib/replies/holding-pen-data.ts'

export const GET = read({
  right: 'holding.read',
  find: ({ db, params }: Reading<{ id: string }>) => heldDetail(db, params.id),
  none: 'There is no such message in the holding pen.',
})
