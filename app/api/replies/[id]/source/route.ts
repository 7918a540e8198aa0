import { database } from '#lib/platform/database.ts'
import { replySource } from '#lib/replies/data.ts'
import { answerSource, notFound } from '../../../answers.ts'
import { teamRoute } from '../../../team-route.ts'

export const GET = teamRoute<{ id: string }>('reply.read', async ({ params }) => {
  const raw = await replySource(database(), params.id)
  return raw ? answerSource(raw, `answer-${params.id}.eml`) : notFound('There is no such answer.')
})
