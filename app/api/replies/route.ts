import { database } from '#lib/platform/database.ts'
import { replyList } from '#lib/replies/data.ts'
import { replyListInput } from '#lib/replies/schema.ts'
import { answerJson } from '../answers.ts'
import { teamRoute } from '../team-route.ts'

export const GET = teamRoute('reply.read', async ({ request }) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  return answerJson(await replyList(database(), replyListInput.parse(asked)))
})
