import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'
import type { LifeCycle } from '#lib/platform/life-cycle.ts'

const kinds = [
  'auto_reply',
  'acknowledgement',
  'wants_address',
  'holding_reply',
  'supportive',
  'neutral',
  'opposed',
  'action_promised',
  'referred_to_minister',
  'meeting_offered',
  'by_post',
] as const satisfies readonly ReplyState[]

/** A person may change their mind about any answer; unread again it is only by the undoing of its first class. */
const anyOther = (self: ReplyState): ReplyState[] => [
  ...kinds.filter((kind) => kind !== self),
  'unclassified',
]

/** What an incoming message that belongs to a letter turned out to be. */
export const replyStates: LifeCycle<ReplyState> = {
  name: 'reply',
  initial: 'unclassified',
  states: {
    unclassified: { means: 'Not read yet', to: [...kinds, 'answered_alone'] },
    auto_reply: { means: 'Automatic reply', to: anyOther('auto_reply') },
    acknowledgement: { means: 'Acknowledgement only', to: anyOther('acknowledgement') },
    wants_address: { means: 'Asks for the home address', to: anyOther('wants_address') },
    holding_reply: { means: 'Will answer later', to: anyOther('holding_reply') },
    supportive: { means: 'Supportive', to: anyOther('supportive') },
    neutral: { means: 'Neutral', to: anyOther('neutral') },
    opposed: { means: 'Opposed', to: anyOther('opposed') },
    action_promised: { means: 'Promises to act', to: anyOther('action_promised') },
    referred_to_minister: { means: 'Passed to the minister', to: anyOther('referred_to_minister') },
    meeting_offered: { means: 'Offers a meeting', to: anyOther('meeting_offered') },
    by_post: { means: 'Answered by post', to: anyOther('by_post') },
    // Said by a rule, since nobody here reads it: so nobody says otherwise either.
    answered_alone: { means: 'For the supporter alone', to: [] },
  },
}
