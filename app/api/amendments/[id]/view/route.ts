import { pageOfAmendment } from '#app/api/clauses/draft-page.ts'
import { action } from '#app/http/action.ts'
import { viewInput } from '#lib/statements/schema.ts'
import { viewAmendment } from '#lib/statements/view-amendment.ts'

export const POST = action({
  right: 'amendment.view',
  page: pageOfAmendment,
  input: viewInput,
  verb: ({ call, params, input }) => viewAmendment({ ...call, ...input, amendmentId: params.id }),
  done: 'viewed',
})
