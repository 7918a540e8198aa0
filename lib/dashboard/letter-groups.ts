import type { LetterState } from '#lib/platform/generated/prisma/enums.ts'

/** What a reader wants to know of many letters at once, in the order of a letter's way. */
export const letterGroups = {
  unconfirmed: 'Waiting for the supporter to confirm',
  on_the_way: 'On the way',
  delivered: 'Delivered',
  kept_back: 'Kept back',
  needs_a_look: 'Need somebody to look',
  not_sent: 'Not sent',
} as const

export type LetterGroup = keyof typeof letterGroups

/** What each group holds, said once under the totals. */
export const groupMeans: Record<LetterGroup, string> = {
  unconfirmed: 'written, but the supporter has not yet said yes from their own mailbox',
  on_the_way: 'confirmed, and waiting for its turn or to be tried again',
  delivered: "the MP's mail system has it",
  kept_back: 'confirmed, and not sent for now',
  needs_a_look: 'refused, returned, or the line went dead while it was handed over',
  not_sent:
    'never confirmed in time, held until its time was over, taken back, removed, or beside another that was confirmed',
}

export const groupOf = {
  awaiting_confirmation: 'unconfirmed',
  queued: 'on_the_way',
  sent: 'delivered',
  held: 'kept_back',
  in_doubt: 'needs_a_look',
  bounced: 'needs_a_look',
  failed: 'needs_a_look',
  expired: 'not_sent',
  withdrawn: 'not_sent',
  cancelled: 'not_sent',
  superseded: 'not_sent',
} as const satisfies Record<LetterState, LetterGroup>
