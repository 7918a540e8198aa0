import { database } from '#lib/platform/database.ts'
import { replyDetail } from '#lib/replies/data.ts'
import { replyListInput } from '#lib/replies/schema.ts'
import { answerJson, notFound } from '../../answers.ts'
import { teamRoute } from '../../team-route.ts'

export const GET = teamRoute<{ id: string }>('reply.read', async ({ request, params }) => {
  const { show } = replyListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  const detail = await replyDetail(database(), { id: params.id, show })
  return detail ? answerJson(detail) : notFound('There is no such answer. The list shows those there are.')
})
