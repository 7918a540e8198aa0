import { database } from '#lib/platform/database.ts'
import { moveClause } from '#lib/statements/move-clause.ts'
import { clauseMoveInput } from '#lib/statements/schema.ts'
import { invalid } from '../../../answers.ts'
import { answerOutcome } from '../../../desk/statements/answer-outcome.ts'
import { jsonOf, teamRoute } from '../../../team-route.ts'

export const POST = teamRoute<{ id: string }>('statement.read', async ({ request, person, params }) => {
  const input = clauseMoveInput.safeParse(await jsonOf(request))
  if (!input.success)
    return invalid('That is no place for a clause. Nothing was moved. Use the buttons of the clause.')
  const call = { db: database(), person, clauseId: params.id, now: new Date() }
  return answerOutcome(await moveClause({ ...input.data, ...call }))
})
