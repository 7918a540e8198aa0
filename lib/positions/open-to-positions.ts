import type { CampaignState } from '#lib/platform/generated/prisma/enums.ts'

/** The states of a campaign in which organisations say what they think of its text. */
export const OPEN_TO_POSITIONS: readonly CampaignState[] = ['consulting', 'signing', 'live']

const now: Record<CampaignState, string> = {
  drafting: 'is being drafted again',
  consulting: 'is open to amendments',
  signing: 'is waiting for positions',
  live: 'is live',
  paused: 'is paused',
  closed: 'is over',
  archived: 'is archived',
}

/** Why no position can be taken in this state, what is safe and what to do. */
export const campaignMovedMessage = (state: CampaignState) =>
  `The campaign ${now[state]} now, so no position was taken. What stood before stands as it was. You can withdraw a position at any time; ask a coordinator when the campaign opens again.`
