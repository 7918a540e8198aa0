import { action } from '#app/http/action.ts'
import { removeClause } from '#lib/statements/remove-clause.ts'
import { removalInput } from '#lib/statements/schema.ts'
import { pageOfClause } from '../../draft-page.ts'

export const POST = action({
  right: 'clause.edit',
  page: pageOfClause,
  input: removalInput,
  verb: ({ call, params, input }) => removeClause({ ...call, ...input, clauseId: params.id }),
  done: 'removed',
})
