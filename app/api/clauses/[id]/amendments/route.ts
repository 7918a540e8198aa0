import { database } from '#lib/platform/database.ts'
import { proposeAmendment } from '#lib/statements/propose-amendment.ts'
import { amendmentInput } from '#lib/statements/schema.ts'
import { invalid } from '../../../answers.ts'
import { answerOutcome } from '../../../desk/statements/answer-outcome.ts'
import { jsonOf, teamRoute } from '../../../team-route.ts'

export const POST = teamRoute<{ id: string }>('statement.read', async ({ request, person, params }) => {
  const input = amendmentInput.safeParse(await jsonOf(request))
  if (!input.success)
    return invalid('That is no amendment. Nothing was proposed. Use the form of the clause.')
  const call = { db: database(), person, clauseId: params.id, now: new Date() }
  return answerOutcome(await proposeAmendment({ ...input.data, ...call }))
})
