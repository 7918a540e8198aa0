import { database } from '#lib/platform/database.ts'
import { followVersion } from '#lib/positions/follow-version.ts'
import { endOfLondonDay } from '#lib/positions/london-time.ts'
import { cutVersion } from '#lib/statements/cut-version.ts'
import { statementCampaign } from '#lib/statements/data.ts'
import { cutInput } from '#lib/statements/schema.ts'
import { answerJson, invalid } from '../../../../answers.ts'
import { jsonOf, teamRoute } from '../../../../team-route.ts'
import { answerOutcome } from '../../answer-outcome.ts'

export const POST = teamRoute<{ slug: string }>('statement.read', async ({ request, person, params }) => {
  const input = cutInput.safeParse(await jsonOf(request))
  if (!input.success)
    return invalid('Nothing was cut. Say how the text changed, and choose a day that exists.')
  const db = database()
  const campaignId = (await statementCampaign(db, params.slug))?.id ?? ''
  const { askedUntil: day, ...given } = input.data
  const askedUntil = day === null ? null : endOfLondonDay(day)
  const now = new Date()
  const cut = await cutVersion({ ...given, db, person, campaignId, askedUntil, follow: followVersion, now })
  return cut.ok ? answerJson({ ok: true, number: cut.version.number }) : answerOutcome(cut)
})
