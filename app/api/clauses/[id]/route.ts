import { action } from '#app/http/action.ts'
import { saveClause } from '#lib/statements/save-clause.ts'
import { clauseInput } from '#lib/statements/schema.ts'
import { pageOfClause } from '../draft-page.ts'

export const POST = action({
  right: 'clause.edit',
  page: pageOfClause,
  input: clauseInput,
  labels: { text: 'Clause', textCy: 'Clause in Welsh' },
  verb: ({ call, params, input }) => saveClause({ ...call, ...input, clauseId: params.id }),
  done: 'saved',
})
