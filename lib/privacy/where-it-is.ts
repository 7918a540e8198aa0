import type { LeavesAbout } from '#lib/letters/leaves-about.ts'
import type { LetterState } from '#lib/platform/generated/prisma/enums.ts'

/** Where a letter is, as its writer sees it. */
export type WhereItIs =
  | { at: 'waits'; until: Date | null }
  | { at: 'not_confirmed' }
  | { at: 'on_its_way'; leaves: LeavesAbout | null }
  | { at: 'looked_at' }
  | { at: 'kept_back' }
  | { at: 'in_doubt' }
  | { at: 'delivered'; on: Date | null }
  | { at: 'answered'; on: Date }
  /** The office wrote, and its answer is still to come. */
  | { at: 'wrote_back'; on: Date }
  | { at: 'came_back' }
  | { at: 'gave_up'; on: Date }
  | { at: 'taken_back'; on: Date }
  | { at: 'another_was_sent' }
  | { at: 'called_back'; on: Date }
  | { at: 'time_over'; on: Date }

type Seen = {
  state: LetterState
  stateChangedAt: Date
  confirmExpiresAt: Date | null
  confirmedAt: Date | null
  sentAt: Date | null
  /** About when it leaves, while it waits for its turn. */
  leaves: LeavesAbout | null
  /** When the first answer of a person came. */
  answeredAt: Date | null
  /** When the office last wrote that an answer is still to come, or asked who writes. */
  wroteAt: Date | null
  /** When staff gave up sending it. */
  gaveUpAt: Date | null
}

/** Where a letter is, by its state, its times and its answers. */
export function whereItIs(letter: Seen, now: Date): WhereItIs {
  const {
    state,
    stateChangedAt,
    confirmExpiresAt,
    confirmedAt,
    sentAt,
    leaves,
    answeredAt,
    wroteAt,
    gaveUpAt,
  } = letter
  switch (state) {
    case 'awaiting_confirmation':
      return confirmExpiresAt && confirmExpiresAt <= now
        ? { at: 'not_confirmed' }
        : { at: 'waits', until: confirmExpiresAt }
    case 'expired':
      // What was confirmed and held until its time was over: nobody called it back.
      return confirmedAt ? { at: 'time_over', on: stateChangedAt } : { at: 'not_confirmed' }
    case 'queued':
      return { at: 'on_its_way', leaves }
    case 'held':
      return { at: confirmedAt ? 'kept_back' : 'looked_at' }
    case 'in_doubt':
      return { at: 'in_doubt' }
    case 'sent':
      if (answeredAt) return { at: 'answered', on: answeredAt }
      return wroteAt ? { at: 'wrote_back', on: wroteAt } : { at: 'delivered', on: sentAt }
    case 'bounced':
    case 'failed':
      return gaveUpAt ? { at: 'gave_up', on: gaveUpAt } : { at: 'came_back' }
    case 'withdrawn':
      return { at: 'taken_back', on: stateChangedAt }
    case 'superseded':
      return { at: 'another_was_sent' }
    case 'cancelled':
      return { at: 'called_back', on: stateChangedAt }
  }
}
