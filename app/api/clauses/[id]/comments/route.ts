import { action } from '#app/http/action.ts'
import { commentInput } from '#lib/statements/schema.ts'
import { writeComment } from '#lib/statements/write-comment.ts'
import { pageOfClause } from '../../draft-page.ts'

export const POST = action({
  right: 'comment.write',
  page: pageOfClause,
  input: commentInput,
  labels: { text: 'Your comment' },
  verb: ({ call, params, input }) => writeComment({ ...call, ...input, clauseId: params.id }),
  done: 'commented',
})
