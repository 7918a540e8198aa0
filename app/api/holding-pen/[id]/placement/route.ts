import { database } from '#lib/platform/database.ts'
import { placeByHand } from '#lib/replies/place-by-hand.ts'
import { placementInput } from '#lib/replies/schema.ts'
import { answerJson, invalid } from '../../../answers.ts'
import { jsonOf, teamRoute } from '../../../team-route.ts'

const refusals = {
  unknown_message: {
    status: 404,
    message: 'There is no such message in the holding pen. Nothing was changed.',
  },
  unknown_letter: {
    status: 422,
    message:
      'No letter has that reference. The message is safe and still here. Check the reference against the letter and try again.',
  },
  already_placed: {
    status: 409,
    message: 'Somebody has placed this message already. Nothing was changed. Reload to see where it is.',
  },
} as const

export const POST = teamRoute<{ id: string }>('holding.place', async ({ request, person, params }) => {
  const input = placementInput.safeParse(await jsonOf(request))
  if (!input.success) return invalid('Type the reference of a letter. The message is safe and still here.')
  const result = await placeByHand({
    db: database(),
    actor: { kind: 'person', id: person.id },
    inboundId: params.id,
    ...input.data,
    now: new Date(),
  })
  if (result.ok) return answerJson({ ok: true, replyId: result.replyId })
  const { status, message } = refusals[result.reason]
  return answerJson({ reason: result.reason, message }, { status })
})
