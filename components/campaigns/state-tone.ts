import type { Tone } from '#components/ui/tag.tsx'
import type { CampaignState } from '#lib/platform/generated/prisma/enums.ts'

/** The colour beside the word; the word says it all. */
export const stateTone: Record<CampaignState, Tone> = {
  drafting: 'neutral',
  consulting: 'info',
  signing: 'info',
  live: 'good',
  paused: 'warn',
  closed: 'neutral',
  archived: 'neutral',
}
