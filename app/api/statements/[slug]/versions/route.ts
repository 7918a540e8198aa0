import { action } from '#app/http/action.ts'
import { campaignPage } from '#lib/campaigns/campaign-page.ts'
import { endOfLondonDay } from '#lib/platform/london-day.ts'
import { followVersion } from '#lib/positions/follow-version.ts'
import { cutVersion } from '#lib/statements/cut-version.ts'
import { statementCampaign } from '#lib/statements/data.ts'
import { cutInput } from '#lib/statements/schema.ts'

/** Cuts a version of the draft, and asks every organisation for its position on it. */
export const POST = action({
  right: 'version.cut',
  page: ({ slug }: { slug: string }) => campaignPage(slug, 'versions'),
  input: cutInput,
  labels: { askedUntil: 'The last day for positions' },
  verb: async ({ call, params, input: { askedUntil: day, ...given } }) => {
    const campaignId = (await statementCampaign(call.db, params.slug))?.id ?? ''
    const askedUntil = day ? endOfLondonDay(day) : null
    const cut = await cutVersion({ ...call, ...given, campaignId, askedUntil, follow: followVersion })
    return cut.ok ? { ok: true as const, number: cut.version.number } : cut
  },
  done: 'cut',
})
