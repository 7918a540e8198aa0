import { database } from '#lib/platform/database.ts'
import { acceptAmendment } from '#lib/statements/accept-amendment.ts'
import { declineAmendment } from '#lib/statements/decline-amendment.ts'
import { decisionInput } from '#lib/statements/schema.ts'
import { withdrawAmendment } from '#lib/statements/withdraw-amendment.ts'
import { invalid } from '../../../answers.ts'
import { answerOutcome } from '../../../desk/statements/answer-outcome.ts'
import { jsonOf, teamRoute } from '../../../team-route.ts'

export const POST = teamRoute<{ id: string }>('statement.read', async ({ request, person, params }) => {
  const input = decisionInput.safeParse(await jsonOf(request))
  if (!input.success)
    return invalid('That is no decision. Nothing was changed. Use the buttons of the amendment.')
  const call = { db: database(), person, amendmentId: params.id, now: new Date() }
  if (input.data.to === 'declined')
    return answerOutcome(await declineAmendment({ ...call, why: input.data.why }))
  const decide = input.data.to === 'accepted' ? acceptAmendment : withdrawAmendment
  return answerOutcome(await decide(call))
})
