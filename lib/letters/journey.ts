import type { Draft } from './draft.ts'
import type { Place } from './find-place.ts'
import { aboutYou, ownWords } from './schema.ts'

/** The steps to a letter, in their order. */
export const journeyOrder = ['start', 'mp', 'letter', 'about-you', 'check'] as const
export type JourneyStep = (typeof journeyOrder)[number]

/** The first step that a draft still lacks; `check` when it lacks none. */
export function firstMissing(draft: Draft, place: Place): JourneyStep {
  if (!draft.postcode) return 'start'
  if (!place.seat?.member) return 'mp'
  if (!ownWords.safeParse(draft.ownWords).success) return 'letter'
  return aboutYou.safeParse(draft).success ? 'check' : 'about-you'
}
