import { action } from '#app/http/action.ts'
import { campaignPage } from '#lib/campaigns/campaign-page.ts'
import { moveCampaign } from '#lib/campaigns/move-campaign.ts'
import { campaignMoveInput } from '#lib/campaigns/schema.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { signatories } from '#lib/positions/data.ts'

/** Moves a campaign along; which right it takes is the move's own. */
export const POST = action({
  right: 'campaign.create',
  page: ({ slug }: { slug: string }) => campaignPage(slug, 'overview'),
  input: campaignMoveInput,
  verb: ({ call, params, input }) => moveCampaign({ ...call, ...params, ...input, countSignatures }),
  to: ({ params }) => `${campaignPage(params.slug, 'overview')}?done=moved`,
})

const countSignatures = async (tx: Transaction, campaignId: string) =>
  (await signatories(tx, campaignId, new Date())).length
