import { database } from '#lib/platform/database.ts'
import { addClause } from '#lib/statements/add-clause.ts'
import { statementCampaign } from '#lib/statements/data.ts'
import { newClauseInput } from '#lib/statements/schema.ts'
import { invalid } from '../../../../answers.ts'
import { jsonOf, teamRoute } from '../../../../team-route.ts'
import { answerOutcome } from '../../answer-outcome.ts'

export const POST = teamRoute<{ slug: string }>('statement.read', async ({ request, person, params }) => {
  const input = newClauseInput.safeParse(await jsonOf(request))
  if (!input.success) return invalid('That is no clause. Nothing was added. Use the form of the statement.')
  const db = database()
  const campaignId = (await statementCampaign(db, params.slug))?.id ?? ''
  return answerOutcome(await addClause({ ...input.data, db, person, campaignId, now: new Date() }))
})
