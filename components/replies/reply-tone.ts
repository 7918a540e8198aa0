import type { Tone } from '#components/ui/tag.tsx'
import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'

/** The colour beside the word; the word says it all. */
export const replyTone: Record<ReplyState, Tone> = {
  unclassified: 'info',
  auto_reply: 'neutral',
  acknowledgement: 'neutral',
  wants_address: 'warn',
  holding_reply: 'neutral',
  supportive: 'good',
  neutral: 'neutral',
  opposed: 'bad',
  action_promised: 'good',
  referred_to_minister: 'info',
  meeting_offered: 'good',
  by_post: 'neutral',
  answered_alone: 'neutral',
}
