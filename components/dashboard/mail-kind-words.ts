import type { OutboxKind } from '#lib/platform/generated/prisma/enums.ts'

/** What each kind of mail is, in a list of what left or waits. */
export const mailKindWords: Readonly<Record<OutboxKind, string>> = {
  letter: 'Letter to an MP',
  joint_letter: 'Joint letter to an MP',
  joint_letter_test: 'Joint letter, sent to try it out',
  relayed: 'What a supporter wrote back to an office',
  confirmation: 'Please confirm your letter',
  confirmation_reminder: 'Reminder to confirm',
  receipt: 'Receipt of a letter',
  reply_copy: 'Copy of an MP’s answer',
  own_page_link: 'Link to somebody’s own page',
  answer_filed: 'What an answer was filed as',
  answer_asked: 'Question whether an answer came',
  letter_given_up: 'That a letter was given up',
  relay_asked: 'Question whether to send on what was written back',
  relay_failed: 'That what was written back did not arrive',
  request_received: 'That a request has come',
  invitation: 'Invitation to an organisation',
  position_asked: 'A position is asked for',
  position_reminder: 'Reminder of a position',
  position_carried: 'That a position carries over',
  digest: 'What happened today',
  last_day_near: 'That a campaign’s last day is near',
  warning: 'Warning to coordinators',
}
