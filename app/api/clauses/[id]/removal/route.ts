import { database } from '#lib/platform/database.ts'
import { removeClause } from '#lib/statements/remove-clause.ts'
import { removalInput } from '#lib/statements/schema.ts'
import { invalid } from '../../../answers.ts'
import { answerOutcome } from '../../../desk/statements/answer-outcome.ts'
import { jsonOf, teamRoute } from '../../../team-route.ts'

export const POST = teamRoute<{ id: string }>('statement.read', async ({ request, person, params }) => {
  const input = removalInput.safeParse(await jsonOf(request))
  if (!input.success) return invalid('Nothing was removed. Use the button of the clause.')
  const call = { db: database(), person, clauseId: params.id, now: new Date() }
  return answerOutcome(await removeClause({ ...input.data, ...call }))
})
