import { moveCampaign } from '#lib/campaigns/move-campaign.ts'
import { campaignMoveInput } from '#lib/campaigns/schema.ts'
import { database, type Transaction } from '#lib/platform/database.ts'
import { signatories } from '#lib/positions/data.ts'
import { answerJson, invalid, notFound } from '../../../answers.ts'
import { jsonOf, teamRoute } from '../../../team-route.ts'
import { deskRoute, withLinks } from '../../desk-route.ts'

const NO_SUCH_STATE = 'That is not a state of a campaign. Nothing was changed.'

const countSignatures = async (tx: Transaction, campaignId: string) =>
  (await signatories(tx, campaignId, new Date())).length

/** The dashboard's button: JSON, answered in JSON. */
const fromScript = teamRoute<{ slug: string }>('campaign.move', async ({ request, person, params }) => {
  const input = campaignMoveInput.safeParse(await jsonOf(request))
  if (!input.success) return invalid(NO_SUCH_STATE)
  const { slug } = params
  const moved = await moveCampaign({
    db: database(),
    person,
    slug,
    to: input.data.to,
    now: new Date(),
    countSignatures,
  })
  if (moved.ok) return answerJson({ ok: true })
  if (moved.reason === 'no_such_campaign') return notFound(moved.message)
  const status = moved.reason === 'not_allowed' ? 403 : 409
  if (moved.reason !== 'not_ready') return answerJson(moved, { status })
  const message = `${moved.message} ${moved.missing.map(({ what, how }) => `${what}: ${how}`).join(' ')}`
  return answerJson({ ...moved, message, missing: withLinks(slug, moved.missing) }, { status })
})

/** The campaign desk's buttons: a form. */
const fromDesk = deskRoute<{ slug: string }>(async ({ form, params: { slug }, call }) => {
  const input = campaignMoveInput.safeParse({ to: form.get('to') })
  if (!input.success) return { ok: false, reason: 'invalid', message: NO_SUCH_STATE }
  const moved = await moveCampaign({ ...call, slug, to: input.data.to, countSignatures })
  return moved.ok ? { ok: true, to: `/desk/campaigns/${slug}?done=moved` } : moved
})

export const POST = (request: Request, context: { params: Promise<{ slug: string }> }) =>
  request.headers.get('content-type')?.includes('json')
    ? fromScript(request, context)
    : fromDesk(request, context)
