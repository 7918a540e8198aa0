import { campaignWords } from '#lib/words/catalogue/campaign.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** Below this many, a count can point at one person. */
const SMALLEST_SHOWN = 5

/** How many people an organisation brought, in a sentence; null while they are too few to be counted in public. */
export function peopleThrough(count: number, organisation: string, language: Language = 'en'): string | null {
  return count < SMALLEST_SHOWN ? null : sayIn(language)(campaignWords.wroteThrough, { count, organisation })
}
