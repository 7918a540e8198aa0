import { database } from '#lib/platform/database.ts'
import { commentInput } from '#lib/statements/schema.ts'
import { writeComment } from '#lib/statements/write-comment.ts'
import { invalid } from '../../../answers.ts'
import { answerOutcome } from '../../../desk/statements/answer-outcome.ts'
import { jsonOf, teamRoute } from '../../../team-route.ts'

export const POST = teamRoute<{ id: string }>('statement.read', async ({ request, person, params }) => {
  const input = commentInput.safeParse(await jsonOf(request))
  if (!input.success)
    return invalid('That is no comment. Nothing was written. Use the form under the thread.')
  const call = { db: database(), person, clauseId: params.id, now: new Date() }
  return answerOutcome(await writeComment({ ...input.data, ...call }))
})
