import { action } from '#app/http/action.ts'
import { moveClause } from '#lib/statements/move-clause.ts'
import { clauseMoveInput } from '#lib/statements/schema.ts'
import { pageOfClause } from '../../draft-page.ts'

export const POST = action({
  right: 'clause.edit',
  page: pageOfClause,
  input: clauseMoveInput,
  verb: ({ call, params, input }) => moveClause({ ...call, ...input, clauseId: params.id }),
  done: 'moved',
})
