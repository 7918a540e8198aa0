import { moveCampaign } from '#lib/campaigns/move-campaign.ts'
import { campaignMoveInput } from '#lib/campaigns/schema.ts'
import { database } from '#lib/platform/database.ts'
import { answerJson, invalid, notFound } from '../../../answers.ts'
import { jsonOf, teamRoute } from '../../../team-route.ts'

export const POST = teamRoute<{ slug: string }>('campaign.move', async ({ request, person, params }) => {
  const input = campaignMoveInput.safeParse(await jsonOf(request))
  if (!input.success) return invalid('That is not a state of a campaign. Nothing was changed.')
  const actor = { kind: 'person', id: person.id } as const
  const moved = await moveCampaign({ db: database(), actor, slug: params.slug, to: input.data.to })
  if (moved.ok) return answerJson({ ok: true })
  if (moved.reason === 'no_such_campaign') return notFound('There is no such campaign. Nothing was changed.')
  return answerJson(
    {
      reason: moved.reason,
      message: `The campaign is ${moved.state} by now, so nothing was changed. Look again before you press.`,
    },
    { status: 409 },
  )
})
