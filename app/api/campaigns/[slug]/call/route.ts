import { z } from 'zod'
import { action } from '#app/http/action.ts'
import { campaignPage } from '#lib/campaigns/campaign-page.ts'
import { openCall } from '#lib/campaigns/open-call.ts'
import { rowNumber } from '#lib/platform/row-number.ts'

/** Calls supporters to write once more; `after` is the call that the person saw. */
export const POST = action({
  right: 'campaign.move',
  page: ({ slug }: { slug: string }) => campaignPage(slug, 'overview'),
  input: z.object({ after: rowNumber }),
  verb: ({ call, params, input }) => openCall({ ...call, ...params, ...input }),
  to: ({ params }) => `${campaignPage(params.slug, 'overview')}?done=called`,
})
