import { followDelivery, mayLeave } from '#lib/letters/follow-delivery.ts'
import type { Kinds } from '#lib/outbox/follower.ts'
import { mayJointLetterLeave } from '#lib/publications/may-joint-letter-leave.ts'

/** Every kind of mail that leaves, with who follows it and who is asked before it does; a new kind is added here. */
export const outgoingMail = {
  letter: {
    follow: followDelivery,
    mayLeave: (db, { correlationId }) => mayLeave(db, correlationId),
  },
  joint_letter: { mayLeave: mayJointLetterLeave },
  confirmation: {},
  confirmation_reminder: {},
  receipt: {},
  reply_copy: {},
  own_page_link: {},
  answer_filed: {},
  answer_asked: {},
  letter_given_up: {},
  invitation: {},
  position_asked: {},
  position_reminder: {},
  position_carried: {},
  digest: {},
  last_day_near: {},
  warning: {},
} satisfies Required<Kinds>
