import { organisationPage } from '#app/api/organisations/organisation-page.ts'
import { action } from '#app/http/action.ts'
import { giveCampaign } from '#lib/accounts/give-campaign.ts'
import { giftInput } from '#lib/accounts/schema.ts'
import { takeCampaign } from '#lib/accounts/take-campaign.ts'
import { organisationById } from '#lib/coalition/data.ts'

/** Gives a caseworker a campaign, or takes it back. */
export const POST = action({
  right: 'case.give',
  page: (_: { id: string }) => '/organisations',
  input: giftInput,
  verb: async ({ call, params, input: { organisationId, campaignId, what } }) => {
    const gift = { ...call, personId: params.id, organisationId, campaignId }
    const given = await (what === 'give' ? giveCampaign(gift) : takeCampaign(gift))
    if (!given.ok) return given
    return { ok: true as const, organisation: await organisationById(call.db, organisationId) }
  },
  to: ({ done: { organisation }, input }) =>
    organisation
      ? `${organisationPage(organisation)}?done=${input.what === 'give' ? 'case-given' : 'case-taken'}#people`
      : '/organisations',
})
