import type { Draft } from './draft.ts'
import { aboutYouFaults } from './draft-errors.ts'
import type { FoundSeat } from './find-seat.ts'
import { letterErrors } from './letter-errors.ts'
import type { MiddleInput } from './letter-middle.ts'

/** The steps to a letter, in their order. */
export const journeyOrder = ['start', 'mp', 'letter', 'about-you', 'check'] as const
export type JourneyStep = (typeof journeyOrder)[number]

/** The first step that a draft still lacks; `check` when it lacks none. */
export function firstMissing(draft: Draft, found: FoundSeat, campaign: MiddleInput['campaign']): JourneyStep {
  if (!draft.postcode) return 'start'
  const { seat } = found
  if (!seat?.member) return 'mp'
  const { member } = seat
  // Whether the letter's words will do is the same in both languages.
  const wrong = letterErrors({ draft, campaign, seat, member, language: 'en' })
  if (Object.keys(wrong).length > 0) return 'letter'
  const faults = aboutYouFaults(draft, { byPost: member.postOnly })
  return Object.keys(faults).length === 0 ? 'check' : 'about-you'
}
