import { database } from '#lib/platform/database.ts'
import { heldDetail } from '#lib/replies/holding-pen-data.ts'
import { answerJson, notFound } from '../../answers.ts'
import { teamRoute } from '../../team-route.ts'

export const GET = teamRoute<{ id: string }>('holding.read', async ({ params }) => {
  const detail = await heldDetail(database(), params.id)
  return detail ? answerJson(detail) : notFound('There is no such message in the holding pen.')
})
