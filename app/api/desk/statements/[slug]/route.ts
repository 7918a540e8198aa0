import { database } from '#lib/platform/database.ts'
import { statementCampaign, statementOf } from '#lib/statements/data.ts'
import { rightsIn } from '#lib/statements/rights.ts'
import { answerJson, notFound } from '../../../answers.ts'
import { teamRoute } from '../../../team-route.ts'

export const GET = teamRoute<{ slug: string }>('statement.read', async ({ person, params }) => {
  const db = database()
  const campaign = await statementCampaign(db, params.slug)
  const statement = campaign && (await statementOf(db, campaign.id))
  if (!statement) return notFound('There is no such campaign. The list of campaigns shows those there are.')
  return answerJson({ ...statement, may: rightsIn(person, statement) })
})
