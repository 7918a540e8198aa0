import type { CampaignState } from '#lib/platform/generated/prisma/enums.ts'

/**
 * While a campaign is in one of these its clauses change and amendments are proposed and decided. What the public sees of
 * a live one stays the published version until another is cut and published.
 */
export const DRAFT_OPEN: readonly CampaignState[] = ['drafting', 'consulting', 'signing', 'live']

/** Versions are cut once others have been heard, and while the campaign runs. */
export const CUT_OPEN: readonly CampaignState[] = ['consulting', 'signing', 'live']

export const PUBLISH_OPEN: readonly CampaignState[] = ['consulting', 'signing', 'live', 'paused']
