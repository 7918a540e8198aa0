import { action } from '#app/http/action.ts'
import { campaignPage } from '#lib/campaigns/campaign-page.ts'
import { addClause } from '#lib/statements/add-clause.ts'
import { statementCampaign } from '#lib/statements/data.ts'
import { newClauseInput } from '#lib/statements/schema.ts'

export const POST = action({
  right: 'clause.edit',
  page: ({ slug }: { slug: string }) => campaignPage(slug, 'statement'),
  input: newClauseInput,
  labels: { text: 'Clause', textCy: 'Clause in Welsh' },
  verb: async ({ call, params, input }) => {
    const campaignId = (await statementCampaign(call.db, params.slug))?.id ?? ''
    return addClause({ ...call, ...input, campaignId })
  },
  done: 'added',
})
