import { database } from '#lib/platform/database.ts'
import { viewInput } from '#lib/statements/schema.ts'
import { viewAmendment } from '#lib/statements/view-amendment.ts'
import { invalid } from '../../../answers.ts'
import { answerOutcome } from '../../../desk/statements/answer-outcome.ts'
import { jsonOf, teamRoute } from '../../../team-route.ts'

export const POST = teamRoute<{ id: string }>('statement.read', async ({ request, person, params }) => {
  const input = viewInput.safeParse(await jsonOf(request))
  if (!input.success)
    return invalid(
      'That is neither support nor opposition. Nothing was changed. Use the buttons of the amendment.',
    )
  const call = { db: database(), person, amendmentId: params.id, now: new Date() }
  return answerOutcome(await viewAmendment({ ...input.data, ...call }))
})
