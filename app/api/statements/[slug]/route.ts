import { type Reading, read } from '#app/http/read.ts'
import { statementCampaign, statementOf } from '#lib/statements/data.ts'
import { rightsIn } from '#lib/statements/rights.ts'

export const GET = read({
  right: 'statement.read',
  find: async ({ db, person, params }: Reading<{ slug: string }>) => {
    const campaign = await statementCampaign(db, params.slug)
    const statement = campaign && (await statementOf(db, campaign.id))
    return statement && { ...statement, may: rightsIn(person, statement) }
  },
  none: 'There is no such campaign. The list of campaigns shows those there are.',
})
