import { database } from '#lib/platform/database.ts'
import { mergeAmendments } from '#lib/statements/merge-amendments.ts'
import { mergeInput } from '#lib/statements/schema.ts'
import { invalid } from '../../../answers.ts'
import { answerOutcome } from '../../../desk/statements/answer-outcome.ts'
import { jsonOf, teamRoute } from '../../../team-route.ts'

export const POST = teamRoute<{ id: string }>('statement.read', async ({ request, person, params }) => {
  const input = mergeInput.safeParse(await jsonOf(request))
  if (!input.success)
    return invalid('Those texts cannot be merged. Nothing was changed. Use the form of the clause.')
  const call = { db: database(), person, clauseId: params.id, now: new Date() }
  return answerOutcome(await mergeAmendments({ ...input.data, ...call }))
})
