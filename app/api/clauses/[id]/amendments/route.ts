import { action } from '#app/http/action.ts'
import { proposeAmendment } from '#lib/statements/propose-amendment.ts'
import { amendmentInput } from '#lib/statements/schema.ts'
import { pageOfClause } from '../../draft-page.ts'

export const POST = action({
  right: 'amendment.propose',
  page: pageOfClause,
  input: amendmentInput,
  labels: { text: 'Your text', reasons: 'Your reasons' },
  verb: ({ call, params, input }) => proposeAmendment({ ...call, ...input, clauseId: params.id }),
  done: 'proposed',
})
