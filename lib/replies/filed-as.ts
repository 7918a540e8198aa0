import type { NoAnswer } from '#lib/counts/no-answer.ts'
import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'
import { filedWords } from '#lib/words/catalogue/filed.ts'

/** What a person may file an answer as, of which its supporter is told. */
export type Filed = Exclude<ReplyState, 'unclassified' | 'answered_alone' | NoAnswer>

/** What each says to the supporter. */
export const filedAs = {
  wants_address: filedWords.wantsAddress,
  holding_reply: filedWords.holdingReply,
  supportive: filedWords.supportive,
  neutral: filedWords.neutral,
  opposed: filedWords.opposed,
  action_promised: filedWords.actionPromised,
  referred_to_minister: filedWords.referredToMinister,
  meeting_offered: filedWords.meetingOffered,
  by_post: filedWords.byPost,
} satisfies Record<Filed, { en: string; cy: string }>

export const isFiled = (state: ReplyState): state is Filed => state in filedAs

/** The office has written, and the answer itself is still to come. */
export const isNotYetAnAnswer = (filed: Filed | null): boolean =>
  filed === 'wants_address' || filed === 'holding_reply'
