import { database } from '#lib/platform/database.ts'
import { stopJointLetter } from '#lib/publications/stop-joint-letter.ts'
import { answerJson, notFound } from '../../../../../answers.ts'
import { teamRoute } from '../../../../../team-route.ts'

export const POST = teamRoute<{ slug: string; id: string }>(
  'publication.send',
  async ({ person, params }) => {
    const stopped = await stopJointLetter({ db: database(), person, letterId: params.id, now: new Date() })
    if (stopped.ok) return answerJson(stopped)
    if (stopped.reason === 'unknown_letter') return notFound(stopped.message)
    return answerJson({ reason: stopped.reason, message: stopped.message }, { status: 403 })
  },
)
