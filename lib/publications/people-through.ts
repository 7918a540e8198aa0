import { toldCount } from '#lib/counts/told-count.ts'
import { campaignWords } from '#lib/words/catalogue/campaign.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** How many people an organisation brought, in a sentence; null while they are too few to be told in public. */
export function peopleThrough(count: number, organisation: string, language: Language = 'en'): string | null {
  const told = toldCount(count, false)
  return told === null ? null : sayIn(language)(campaignWords.wroteThrough, { count: told, organisation })
}
