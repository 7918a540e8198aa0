import { database } from '#lib/platform/database.ts'
import { heldSource } from '#lib/replies/holding-pen-data.ts'
import { answerSource, notFound } from '../../../answers.ts'
import { teamRoute } from '../../../team-route.ts'

export const GET = teamRoute<{ id: string }>('holding.read', async ({ params }) => {
  const raw = await heldSource(database(), params.id)
  return raw ? answerSource(raw, `message-${params.id}.eml`) : notFound('There is no such message.')
})
