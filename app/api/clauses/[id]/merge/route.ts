import { action } from '#app/http/action.ts'
import { mergeAmendments } from '#lib/statements/merge-amendments.ts'
import { mergeInput } from '#lib/statements/schema.ts'
import { pageOfClause } from '../../draft-page.ts'

export const POST = action({
  right: 'amendment.decide',
  page: pageOfClause,
  input: mergeInput,
  labels: { text: 'Clause', textAfter: 'New clause after it' },
  verb: ({ call, params, input }) => mergeAmendments({ ...call, ...input, clauseId: params.id }),
  done: 'merged',
})
