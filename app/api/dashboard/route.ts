import { dashboardFor } from '#lib/dashboard/dashboard-for.ts'
import { dashboardInput } from '#lib/dashboard/schema.ts'
import { database } from '#lib/platform/database.ts'
import { answerJson, invalid, notFound } from '../answers.ts'
import { teamRoute } from '../team-route.ts'

export const GET = teamRoute('dashboard.read', async ({ request, person }) => {
  const asked = new URL(request.url).searchParams.get('campaign') || null
  const input = dashboardInput.safeParse({ campaign: asked })
  if (!input.success) return invalid('That is not the name of a campaign. Choose one from the list.')
  const now = await dashboardFor(database(), { person, ...input.data })
  if (!now) return notFound('There is no such campaign any more. Choose another from the list.')
  return answerJson(now)
})
