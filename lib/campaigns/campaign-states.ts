import type { CampaignState } from '#lib/platform/generated/prisma/enums.ts'
import type { LifeCycle } from '#lib/platform/life-cycle.ts'

/** The life of a campaign. */
export const campaignStates: LifeCycle<CampaignState> = {
  name: 'campaign',
  initial: 'drafting',
  states: {
    drafting: { means: 'being written', to: ['consulting'] },
    consulting: { means: 'open to amendments', to: ['drafting', 'signing'] },
    signing: { means: 'waiting for positions', to: ['consulting', 'live'] },
    live: { means: 'open to supporters', to: ['paused', 'closed'] },
    paused: { means: 'stopped for now; letters are held', to: ['live', 'closed'] },
    closed: { means: 'over; answers still come in', to: ['archived'] },
    archived: { means: 'kept for the record', to: [] },
  },
}
