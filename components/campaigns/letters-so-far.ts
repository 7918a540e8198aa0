import { campaignWords } from '#lib/words/catalogue/campaign.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** How many people wrote, in a sentence. */
export function lettersSoFar(language: Language, count: number): string {
  const say = sayIn(language)
  return count === 0 ? say(campaignWords.firstLetter) : say(campaignWords.lettersSoFar, { count })
}
