import { database } from '#lib/platform/database.ts'
import { classifyReply } from '#lib/replies/classify-reply.ts'
import { nextUnread } from '#lib/replies/data.ts'
import { classificationInput } from '#lib/replies/schema.ts'
import { answerJson, invalid, notFound } from '../../../answers.ts'
import { jsonOf, teamRoute } from '../../../team-route.ts'

export const POST = teamRoute<{ id: string }>('reply.classify', async ({ request, person, params }) => {
  const input = classificationInput.safeParse(await jsonOf(request))
  if (!input.success)
    return invalid('That is not a kind of answer. Nothing was changed. Press one of the buttons.')
  const db = database()
  const actor = { kind: 'person' as const, id: person.id }
  const result = await classifyReply({ db, actor, replyId: params.id, to: input.data.to, now: new Date() })
  if (result.ok) return answerJson({ ok: true, nextUnreadId: await nextUnread(db, { after: params.id }) })
  if (result.reason === 'unknown_reply') return notFound('There is no such answer. Nothing was changed.')
  return answerJson(
    {
      reason: result.reason,
      message:
        'Somebody else marked this answer at the same moment. What they chose is kept. Look again, and change it if need be.',
    },
    { status: 409 },
  )
})
