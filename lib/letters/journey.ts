import type { Draft } from './draft.ts'
import { aboutYouFaults } from './draft-errors.ts'
import type { Place } from './find-place.ts'
import { ownWords } from './schema.ts'

/** The steps to a letter, in their order. */
export const journeyOrder = ['start', 'mp', 'letter', 'about-you', 'check'] as const
export type JourneyStep = (typeof journeyOrder)[number]

/** The first step that a draft still lacks; `check` when it lacks none. */
export function firstMissing(draft: Draft, place: Place): JourneyStep {
  if (!draft.postcode) return 'start'
  if (!place.seat?.member) return 'mp'
  if (!ownWords.safeParse(draft.ownWords).success) return 'letter'
  return Object.keys(aboutYouFaults(draft)).length === 0 ? 'check' : 'about-you'
}
