import { database } from '#lib/platform/database.ts'
import { publishVersion } from '#lib/statements/publish-version.ts'
import { answerOutcome } from '../../../desk/statements/answer-outcome.ts'
import { teamRoute } from '../../../team-route.ts'

export const POST = teamRoute<{ id: string }>('statement.read', async ({ person, params }) =>
  answerOutcome(await publishVersion({ db: database(), person, versionId: params.id, now: new Date() })),
)
