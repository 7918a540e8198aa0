import { followDelivery, heardOfDelivery, mayLeave } from '#lib/letters/follow-delivery.ts'
import type { Kinds } from '#lib/outbox/follower.ts'
import { followJointMail, heardOfJointMail } from '#lib/publications/follow-joint-mail.ts'
import { mayJointLetterLeave } from '#lib/publications/may-joint-letter-leave.ts'
import { followCopy, heardOfCopy } from '#lib/replies/follow-copy.ts'
import { followRelay, mayRelayLeave } from '#lib/replies/follow-relay.ts'

/** Every kind of mail that leaves, with who follows it and who is asked before it does; a new kind is added here. */
export const outgoingMail = {
  letter: {
    follow: followDelivery,
    hears: heardOfDelivery,
    mayLeave: (db, { correlationId }) => mayLeave(db, correlationId),
  },
  joint_letter: { follow: followJointMail, hears: heardOfJointMail, mayLeave: mayJointLetterLeave },
  joint_letter_test: {},
  relayed: { follow: followRelay, mayLeave: mayRelayLeave },
  confirmation: {},
  confirmation_reminder: {},
  receipt: {},
  reply_copy: { follow: followCopy, hears: heardOfCopy },
  own_page_link: {},
  answer_filed: {},
  answer_asked: {},
  letter_given_up: {},
  relay_asked: {},
  relay_failed: {},
  request_received: {},
  invitation: {},
  position_asked: {},
  position_reminder: {},
  position_carried: {},
  digest: {},
  morning: {},
  mentioned: {},
  follow_up_reminder: {},
  last_day_near: {},
  warning: {},
} satisfies Required<Kinds>
