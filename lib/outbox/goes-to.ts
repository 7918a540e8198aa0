import type { OutboxKind } from '#lib/platform/generated/prisma/enums.ts'

/** Whom each kind of mail goes to: MPs, supporters, or people of the organisations. */
export const goesTo = {
  letter: 'members',
  joint_letter: 'members',
  joint_letter_test: 'organisations',
  relayed: 'members',
  confirmation: 'supporters',
  confirmation_reminder: 'supporters',
  receipt: 'supporters',
  reply_copy: 'supporters',
  own_page_link: 'supporters',
  answer_filed: 'supporters',
  answer_asked: 'supporters',
  letter_given_up: 'supporters',
  relay_asked: 'supporters',
  relay_failed: 'supporters',
  request_received: 'supporters',
  invitation: 'organisations',
  position_asked: 'organisations',
  position_reminder: 'organisations',
  position_carried: 'organisations',
  digest: 'organisations',
  last_day_near: 'organisations',
  warning: 'organisations',
} as const satisfies Record<OutboxKind, 'members' | 'supporters' | 'organisations'>
