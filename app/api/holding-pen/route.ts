import { read } from '#app/http/read.ts'
import { holdingPen } from '#lib/replies/holding-pen-data.ts'
import { holdingPenInput } from '#lib/replies/schema.ts'

export const GET = read({
  right: 'holding.read',
  find: ({ db, query }) => holdingPen(db, holdingPenInput.parse(query)),
})
